package dev.acquaint.app.roster;

import dev.acquaint.features.intros.matching.Pair;
import java.time.LocalDate;

/**
 * That two people met.
 *
 * @param date when
 * @param pair who
 */
public record Met(LocalDate date, Pair pair) {}
