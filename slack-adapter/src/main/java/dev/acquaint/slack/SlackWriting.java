package dev.acquaint.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.acquaint.chat.People;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes texts the Slack way. Running words become rich text, whose pieces are typed and never read
 * as markup; where Slack has only its markup, {@code & < >} are escaped and formatting marks are
 * kept from working (docs.slack.dev, formatting message text).
 */
final class SlackWriting {
  private static final char WORD_JOINER = '\u2060';

  private final Catalogue catalogue;
  private final People people;
  private final Workspace workspace;
  private final String command;
  private final SlackLinks links;

  SlackWriting(
      Catalogue catalogue, People people, Workspace workspace, String command, SlackLinks links) {
    this.catalogue = catalogue;
    this.people = people;
    this.workspace = workspace;
    this.command = command;
    this.links = links;
  }

  /** Returns plain words, for places that read no markup and where nobody can be mentioned. */
  String plain(Text text, Locale locale) {
    return catalogue.plain(text, locale, this::plain);
  }

  private String plain(Span span) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.Person(MemberId member) -> people.name(workspace.space(), member);
      case Span.Room(ChannelRef channel) -> "#" + Workspace.channelId(channel);
      case Span.Moment(Instant at, MomentStyle _) -> fallback(at);
      case Span.CommandLine(String path) -> commandLine(path);
    };
  }

  /** Returns words in Slack's markup; nobody is mentioned, only named. */
  String markup(Text text, Locale locale) {
    return catalogue.plain(
        text,
        locale,
        span ->
            switch (span) {
              case Span.Room(ChannelRef channel) -> room(channel, locale);
              case Span.Moment(Instant at, MomentStyle style) ->
                  "<!date^" + at.getEpochSecond() + "^" + format(style) + "|" + fallback(at) + ">";
              case Span.CommandLine(String path) -> "`" + harmless(commandLine(path)) + "`";
              case Span.Literal _, Span.Typed _, Span.Person _ -> harmless(plain(span));
            });
  }

  /** A thread is its channel and a link, since Slack mentions only channels. */
  private String room(ChannelRef channel, Locale locale) {
    String mention = "<#" + Workspace.channelId(channel) + ">";
    return links
        .to(channel)
        .map(link -> mention + " (<" + link + "|" + plain(SlackWords.thread(), locale) + ">)")
        .orElse(mention);
  }

  /** Escapes what Slack reads as markup and keeps formatting marks apart from their words. */
  static String harmless(String words) {
    StringBuilder written = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> written.append("&amp;");
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        case '*', '_', '~', '`' -> written.append(WORD_JOINER).append(c).append(WORD_JOINER);
        default -> written.append(c);
      }
    }
    return written.toString();
  }

  /**
   * Returns words as one block of rich text.
   *
   * @param mayMention whom the words may really mention; others are only named
   */
  RichTextBlock rich(Text text, Locale locale, Predicate<MemberId> mayMention) {
    return RichTextBlock.builder().elements(List.of(section(text, locale, mayMention))).build();
  }

  /** Returns words as one section of rich text. */
  RichTextSectionElement section(Text text, Locale locale, Predicate<MemberId> mayMention) {
    List<RichTextElement> pieces = new ArrayList<>();
    catalogue
        .spans(text, locale)
        .forEach(span -> {
          pieces.add(piece(span, mayMention));
          if (span instanceof Span.Room(ChannelRef channel)) {
            links.to(channel).ifPresent(link -> pieces.addAll(linked(link, locale)));
          }
        });
    return RichTextSectionElement.builder().elements(pieces).build();
  }

  private List<RichTextElement> linked(String link, Locale locale) {
    TextStyle style = TextStyle.builder().build();
    return List.of(
        words(" (", style),
        RichTextSectionElement.Link.builder()
            .url(link)
            .text(plain(SlackWords.thread(), locale))
            .build(),
        words(")", style));
  }

  private RichTextElement piece(Span span, Predicate<MemberId> mayMention) {
    return switch (span) {
      case Span.Person(MemberId member) -> {
        Optional<AccountRef> account =
            mayMention.test(member) ? people.account(workspace.space(), member) : Optional.empty();
        yield account
            .<RichTextElement>map(
                ref -> RichTextSectionElement.User.builder().userId(ref.user()).build())
            .orElseGet(() -> words(people.name(workspace.space(), member), bold()));
      }
      case Span.Room(ChannelRef channel) ->
          RichTextSectionElement.Channel.builder().channelId(Workspace.channelId(channel)).build();
      case Span.Moment(Instant at, MomentStyle style) ->
          RichTextSectionElement.Date.builder()
              .timestamp(Math.toIntExact(at.getEpochSecond()))
              .format(format(style))
              .fallback(fallback(at))
              .build();
      case Span.CommandLine(String path) ->
          words(commandLine(path), TextStyle.builder().code(true).build());
      case Span.Literal _, Span.Typed _ -> words(plain(span), TextStyle.builder().build());
    };
  }

  static RichTextSectionElement.Text words(String words, TextStyle style) {
    return RichTextSectionElement.Text.builder().text(words).style(style).build();
  }

  static TextStyle bold() {
    return TextStyle.builder().bold(true).build();
  }

  /**
   * Returns how members run a command here: the root command and the core's words, of which a first
   * word that repeats the root command's name is left out.
   */
  private String commandLine(String path) {
    String words = path.startsWith("/") ? path.substring(1) : path;
    String root = command.substring(1);
    String rest = words.startsWith(root + " ") ? words.substring(root.length() + 1) : words;
    return command + " " + rest;
  }

  /** Slack's tokens for a moment in the zone of the reader's device. */
  private static String format(MomentStyle style) {
    return switch (style) {
      case TIME -> "{time}";
      case DATE -> "{date_long}";
      case DATE_AND_TIME -> "{date_long}, {time}";
      case RELATIVE -> "{ago}";
    };
  }

  private static String fallback(Instant at) {
    return at.toString().substring(0, 16).replace('T', ' ') + " UTC";
  }
}
