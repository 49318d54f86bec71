package dev.acquaint.discord;

import dev.acquaint.chat.People;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes texts in Discord's markdown, or plainly where Discord knows no markdown. */
final class Wording {
  private static final String CUT = "…";

  private final Catalogue catalogue;
  private final People people;
  private final CommandIds commands;

  Wording(Catalogue catalogue, People people, CommandIds commands) {
    this.catalogue = catalogue;
    this.people = people;
    this.commands = commands;
  }

  /** Returns the text as markdown of at most so many characters. */
  String markdown(Text text, Readers readers, int most) {
    StringBuilder all = new StringBuilder();
    for (Span span : catalogue.spans(text, readers.locale())) {
      String written = written(span, readers);
      if (all.length() + written.length() > most) {
        return all.append(start(span, most - all.length())).toString();
      }
      all.append(written);
    }
    return all.toString();
  }

  private String written(Span span, Readers readers) {
    return switch (span) {
      case Span.Literal(String words) -> Escaping.literal(words);
      case Span.Typed(String words) -> Escaping.typed(words);
      case Span.Person(MemberId member) ->
          people
              .account(readers.space(), member)
              .map(account -> "<@" + account.user() + ">")
              .orElseGet(() -> Escaping.typed(people.name(readers.space(), member)));
      case Span.Room(ChannelRef channel) -> "<#" + channel.id() + ">";
      case Span.Moment(Instant at, MomentStyle style) ->
          "<t:" + at.getEpochSecond() + ":" + style(style) + ">";
      case Span.CommandLine(String path) -> commands.written(path);
    };
  }

  /** A mention or a timestamp is shown whole or not at all; words are shortened. */
  private static String start(Span span, int room) {
    return switch (span) {
      case Span.Literal(String words) -> shortened(words, room, Escaping::literal);
      case Span.Typed(String words) -> shortened(words, room, Escaping::typed);
      case Span.Person _, Span.Room _, Span.Moment _, Span.CommandLine _ -> room > 0 ? CUT : "";
    };
  }

  private static String shortened(String words, int room, UnaryOperator<String> escape) {
    int keep = Math.min(TypedWords.length(words), room);
    while (keep > 0) {
      String written = escape.apply(TypedWords.shorten(words, keep));
      if (written.length() <= room) {
        return written;
      }
      keep -= Math.max(1, (written.length() - room) / 2);
    }
    return "";
  }

  private static char style(MomentStyle style) {
    return switch (style) {
      case TIME -> 't';
      case DATE -> 'D';
      case DATE_AND_TIME -> 'F';
      case RELATIVE -> 'R';
    };
  }

  /** Returns the text without any markup, shortened to so many characters. */
  String plain(Text text, Readers readers, int most) {
    String all = catalogue.plain(text, readers.locale(), span -> plainly(span, readers)).strip();
    return all.length() <= most ? all : TypedWords.shorten(all, most - surrogates(all));
  }

  /** Discord counts some limits in UTF-16 units; pairs count twice. */
  private static int surrogates(String words) {
    return Math.min(words.length() - TypedWords.length(words), words.length() / 4);
  }

  private String plainly(Span span, Readers readers) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.Person(MemberId member) -> people.name(readers.space(), member);
      case Span.Room(ChannelRef channel) -> "#" + channel.id();
      case Span.Moment(Instant at, _) -> moment(at, readers.locale());
      case Span.CommandLine(String path) -> CommandIds.slashed(path);
    };
  }

  private static String moment(Instant at, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atZone(ZoneOffset.UTC))
        + " UTC";
  }
}
