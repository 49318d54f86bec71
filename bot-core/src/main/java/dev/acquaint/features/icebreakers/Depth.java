package dev.acquaint.features.icebreakers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a prompt asks of whoever answers. */
enum Depth {
  /** Answered in one sentence, at once. */
  EASY,
  /** Wants a small story. */
  STORY,
  /** Wants some thought, and some trust. */
  DEEP;

  /** Returns its name as typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the depth that goes by a word. */
  static Optional<Depth> find(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(depth -> depth.word().equals(word)).findFirst();
  }
}
