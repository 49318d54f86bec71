package dev.acquaint.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;

/** Looks for a message of ours among the last of a channel. */
final class History {
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 3;

  private final Calls calls;

  History(Calls calls) {
    this.calls = calls;
  }

  /**
   * Looks for it.
   *
   * @param mark the number of its first component
   * @param since just before it may have been sent
   * @return its id inside a good answer, or an empty one when it is not there
   */
  Answer look(JDA jda, String channel, int mark, Instant since) {
    String after = Long.toUnsignedString(TimeUtil.getDiscordTimestamp(from(since)));
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer answer =
          calls.call(
              jda,
              Route.Messages.GET_MESSAGE_HISTORY
                  .compile(channel)
                  .withQueryParams("limit", Integer.toString(PAGE), "after", after));
      if (!(answer instanceof Answer.Good(String json))) {
        return answer;
      }
      DataArray messages = DataArray.fromJson(json);
      Optional<String> found = ours(jda, messages, mark);
      if (found.isPresent() || messages.length() < PAGE) {
        return new Answer.Good(found.orElse(""));
      }
      after = newest(messages);
    }
    return new Answer.Silence("more than " + MOST_PAGES * PAGE + " messages to look through");
  }

  /** Returns the moment in milliseconds from which to look, by Discord's clock. */
  static long from(Instant since) {
    return Math.max(TimeUtil.DISCORD_EPOCH, since.minus(CLOCKS_DIFFER).toEpochMilli());
  }

  private static Optional<String> ours(JDA jda, DataArray messages, int mark) {
    return messages.stream(DataArray::getObject)
        .filter(message ->
            message.getObject("author").getString("id").equals(jda.getSelfUser().getId())
                && message
                    .optArray("components")
                    .filter(components -> !components.isEmpty())
                    .map(components -> components.getObject(0).getInt("id", 0) == mark)
                    .orElse(false))
        .map(message -> message.getString("id"))
        .findFirst();
  }

  private static String newest(DataArray messages) {
    return messages.stream(DataArray::getObject)
        .map(message -> message.getUnsignedLong("id"))
        .max(Long::compareUnsigned)
        .map(Long::toUnsignedString)
        .orElseThrow();
  }
}
