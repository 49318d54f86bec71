/** What moderators need besides rounds: the doctor, reports of members, weekly figures, files. */
@NullMarked
package dev.acquaint.features.moderation;

import org.jspecify.annotations.NullMarked;
