package dev.acquaint.privacy;

import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;

/** What stands where a name was. */
public final class ErasureWords {
  private static final Bundle WORDS = Bundle.beside(ErasureWords.class, "erasure");

  private ErasureWords() {}

  /** Returns what stands for somebody whose data was erased. */
  public static Text somebody() {
    return WORDS.say("somebody");
  }
}
