package dev.acquaint.testkit.chat;

import dev.acquaint.id.MemberId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes views as plain words, the way a person in one zone reads them: people as {@code @Ada},
 * channels as {@code #introductions}, commands as {@code /intros join}, moments as {@code Mon
 * 2027-01-04 10:00}, buttons as {@code [We met]}.
 *
 * @param catalogue the texts
 * @param names what members are called
 * @param zone where the reader lives
 */
public record PlainWriting(Catalogue catalogue, Function<MemberId, String> names, ZoneId zone) {

  /** Writes a text. */
  public String text(Text text, Locale locale) {
    return catalogue.plain(text, locale, this::span);
  }

  private String span(Span span) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.Person(MemberId member) -> "@" + names.apply(member);
      case Span.Room(var channel) -> "#" + channel.id();
      case Span.Moment(Instant at, MomentStyle style) -> moment(at, style);
      case Span.CommandLine(String path) -> "/" + path;
    };
  }

  private String moment(Instant at, MomentStyle style) {
    String pattern =
        switch (style) {
          case TIME -> "HH:mm";
          case DATE -> "yyyy-MM-dd";
          case DATE_AND_TIME, RELATIVE -> "EEE yyyy-MM-dd HH:mm";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(zone));
  }

  /** Writes a message: its summary, and a line for each of its blocks. */
  public String message(MessageView view, Locale locale) {
    String summary = text(view.summary(), locale);
    return view.blocks().isEmpty()
        ? summary
        : summary
            + "\n"
            + view.blocks().stream()
                .map(block -> block(block, locale))
                .collect(Collectors.joining("\n"));
  }

  private String block(Block block, Locale locale) {
    return switch (block) {
      case Block.Heading(Text words) -> text(words, locale);
      case Block.Paragraph(Text words) -> text(words, locale);
      case Block.Note(Text words) -> text(words, locale);
      case Block.Fields(List<Block.Field> fields) ->
          fields.stream()
              .map(field -> text(field.label(), locale) + ": " + text(field.value(), locale))
              .collect(Collectors.joining("\n"));
      case Block.Picture(_, Text alt) -> text(alt, locale);
      case Block.Drawing drawing -> text(drawing.alt(), locale);
      case Block.Attachment file -> "(" + file.name() + ")";
      case Block.Divider() -> "";
      case Block.Controls(List<Control> controls) ->
          controls.stream()
              .map(control -> control(control, locale))
              .collect(Collectors.joining(" "));
    };
  }

  private String control(Control control, Locale locale) {
    return switch (control) {
      case Control.Button button -> "[" + text(button.label(), locale) + "]";
      case Control.Link link -> "[" + text(link.label(), locale) + "](" + link.address() + ")";
      case Control.Menu menu ->
          menu.choices().stream()
              .map(choice -> text(choice.label(), locale))
              .collect(
                  Collectors.joining(" | ", "<" + text(menu.placeholder(), locale) + ": ", ">"));
    };
  }

  /** Writes a form: its title, and a line for each field with what stands in it. */
  public String form(FormView form, Locale locale) {
    return form.fields().stream()
        .map(field -> text(field.label(), locale) + ": " + filled(field, locale))
        .collect(Collectors.joining("\n", text(form.title(), locale) + "\n", ""));
  }

  /** Writes somebody's panel. */
  public String home(HomeView home, Locale locale) {
    StringBuilder words = new StringBuilder();
    for (int from = 0; from < home.blocks().size(); from += Limits.BLOCKS) {
      int until = Math.min(home.blocks().size(), from + Limits.BLOCKS);
      MessageView page = new MessageView(Text.typed(""), home.blocks().subList(from, until));
      words.append(message(page, locale)).append('\n');
    }
    return words.toString();
  }

  private String filled(FormField field, Locale locale) {
    return switch (field) {
      case FormField.Words words -> words.initial();
      case FormField.Pick pick ->
          pick.choices().stream()
              .filter(choice -> choice.chosen())
              .map(choice -> text(choice.label(), locale))
              .collect(Collectors.joining(", "));
      case FormField.PickMember member -> member.initial().map(names).orElse("");
      case FormField.File _ -> "";
    };
  }
}
