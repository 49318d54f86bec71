/** The first steps: help, about, language, the set-up, and what moderators decide and look up. */
@NullMarked
package dev.acquaint.features.onboarding;

import org.jspecify.annotations.NullMarked;
