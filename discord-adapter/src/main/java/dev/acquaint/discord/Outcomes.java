package dev.acquaint.discord;

import dev.acquaint.chat.Outcome;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Discord's error codes mean for a message (page topics/opcodes-and-status-codes). */
final class Outcomes {
  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

  private Outcomes() {}

  /** Returns what an answer other than a good one means. */
  static Outcome of(Answer answer) {
    return switch (answer) {
      case Answer.Good(String json) -> throw new IllegalArgumentException(json);
      case Answer.Later(Duration after) -> new Outcome.TryLater(after);
      case Answer.Silence(String words) -> new Outcome.Unknown(words);
      case Answer.Bad bad -> of(bad);
    };
  }

  private static Outcome of(Answer.Bad bad) {
    return switch (bad.code()) {
      case 10003, 160005 -> refused(Outcome.Reason.CHANNEL_GONE);
      case 10004 -> refused(Outcome.Reason.SPACE_GONE);
      case 10008 -> refused(Outcome.Reason.MESSAGE_GONE);
      case 10007, 10013 -> refused(Outcome.Reason.MEMBER_GONE);
      case 50001, 50013 -> refused(Outcome.Reason.NO_PERMISSION);
      case 50007, 50278, 30033, 200000, 240000 -> refused(Outcome.Reason.CLOSED_TO_US);
      case 20016, 20028, 20029 -> new Outcome.TryLater(Duration.ofSeconds(10));
      case 30046, 40003, 130000 -> new Outcome.TryLater(Duration.ofMinutes(1));
      case 160006, 50083 -> new Outcome.TryLater(Duration.ofMinutes(15));
      default -> byStatus(bad);
    };
  }

  private static Outcome byStatus(Answer.Bad bad) {
    return switch (bad.status()) {
      case 401 -> new Outcome.TryLater(Duration.ofMinutes(15));
      case 403 -> refused(Outcome.Reason.NO_PERMISSION);
      case 429 -> new Outcome.TryLater(Duration.ofSeconds(5));
      default -> {
        LOG.error("Discord calls a request malformed: {} {}", bad.code(), bad.words());
        yield refused(Outcome.Reason.MALFORMED);
      }
    };
  }

  private static Outcome refused(Outcome.Reason reason) {
    return new Outcome.Refused(reason);
  }
}
