package dev.acquaint.chat;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was looked at, as a moderator reads it: a line with what was found and, when
 * something is wrong, the line that says how to repair it.
 *
 * @param grade how it is
 * @param words what was found, one line
 * @param repair what to press, set or grant; present whenever the grade is {@link Grade#BAD}
 */
public record Finding(Grade grade, Text words, Optional<Text> repair) {

  /** How something is. */
  public enum Grade {
    /** As it should be. */
    GOOD,
    /** It works; somebody may want to know. */
    NOTE,
    /** Something that people expect does not work like this. */
    BAD
  }

  /** Checks that whoever is told of something bad is told the repair too. */
  public Finding {
    if (grade == Grade.BAD && repair.isEmpty()) {
      throw new IllegalArgumentException("a bad finding names its repair");
    }
  }

  /** Returns that something is as it should be. */
  public static Finding good(Text words) {
    return new Finding(Grade.GOOD, words, Optional.empty());
  }

  /** Returns something that works, and that somebody may want to know. */
  public static Finding note(Text words) {
    return new Finding(Grade.NOTE, words, Optional.empty());
  }

  /** Returns that something is wrong, and how to repair it. */
  public static Finding bad(Text words, Text repair) {
    return new Finding(Grade.BAD, words, Optional.of(repair));
  }

  /**
   * Returns whether the bot can write where it is wanted, by the channels that it sees: what every
   * platform can tell.
   *
   * @param open channels in which the bot may write
   * @param places channels in which it is to write
   */
  public static List<Finding> ofPlaces(
      List<Directory.Channel> open, Collection<ChannelRef> places) {
    List<Finding> findings = new ArrayList<>();
    if (open.isEmpty()) {
      findings.add(bad(ChatWords.noChannels(), ChatWords.noChannelsRepair()));
      return findings;
    }
    for (ChannelRef place : places.stream().distinct().toList()) {
      boolean there = open.stream().anyMatch(channel -> channel.ref().equals(place));
      findings.add(
          there
              ? good(ChatWords.placeOpen(place))
              : bad(ChatWords.placeClosed(place), ChatWords.placeClosedRepair()));
    }
    return findings;
  }
}
