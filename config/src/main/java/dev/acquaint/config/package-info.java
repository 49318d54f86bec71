/**
 * What an operator deploys: immutable records, read from a commented file and from the environment.
 */
@NullMarked
package dev.acquaint.config;

import org.jspecify.annotations.NullMarked;
