package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Directory;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which role or group of the platform is called with each prompt. */
final class Pings {
  private static final String NONE = "none";
  private static final Pattern MENTION =
      Pattern.compile("<[@!&\\w^]*?([A-Za-z0-9_-]+)(?:\\|[^>]*)?>");

  private final Desk desk;

  Pings(Desk desk) {
    this.desk = desk;
  }

  /** Returns what completes what is typed so far. */
  List<Choice> suggestions(Caller caller, String typed) {
    String wanted = plain(typed);
    return Stream.concat(
            Stream.of(NONE), desk.roles(caller.space()).stream().map(Directory.Role::name))
        .filter(name -> plain(name).contains(wanted))
        .limit(Limits.CHOICES)
        .map(name ->
            Choice.of(
                TypedWords.shorten(name, Limits.CHOICE_LABEL),
                Text.typed(TypedWords.shorten(name, Limits.CHOICE_LABEL))))
        .toList();
  }

  private static String plain(String name) {
    return name.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Reads which group is meant.
   *
   * @return nothing for {@code none}
   * @throws Refusal when the platform has no such group
   */
  Optional<Directory.Role> read(SpaceId space, String typed) {
    if (plain(typed).equals(NONE)) {
      return Optional.empty();
    }
    Matcher mention = MENTION.matcher(typed.strip());
    String wanted = mention.matches() ? mention.group(1) : plain(typed);
    return Optional.of(
        desk.roles(space).stream()
            .filter(role -> role.id().equals(wanted) || plain(role.name()).equals(plain(wanted)))
            .findFirst()
            .orElseThrow(() -> new Refusal(IcebreakerWords.typed("not-a-group", typed))));
  }
}
