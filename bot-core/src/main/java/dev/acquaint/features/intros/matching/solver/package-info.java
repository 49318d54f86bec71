/**
 * Minimum-cost perfect matching of sparse graphs in whole numbers, with a proof. It knows vertices
 * and costs, and nothing of people.
 */
@NullMarked
package dev.acquaint.features.intros.matching.solver;

import org.jspecify.annotations.NullMarked;
