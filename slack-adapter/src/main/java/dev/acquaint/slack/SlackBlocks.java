package dev.acquaint.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Writes blocks of the neutral language as Block Kit. Files are not blocks on Slack: see {@link
 * SlackFiles}.
 */
final class SlackBlocks {
  private static final String LINK = "link-";

  /** Slack, text object: at most 3,000 characters as they are sent. */
  private static final int LONGEST_MARKUP = 3_000;

  private final SlackWriting writing;
  private final ActionCodec codec;

  SlackBlocks(SlackWriting writing, ActionCodec codec) {
    this.writing = writing;
    this.codec = codec;
  }

  /** Returns the block that calls a user group. */
  static LayoutBlock calling(String group) {
    return SectionBlock.builder()
        .text(MarkdownTextObject.builder().text("<!subteam^" + group + ">").build())
        .build();
  }

  /**
   * Returns Block Kit for blocks.
   *
   * @param mayMention whom their words may really mention
   */
  List<LayoutBlock> of(List<Block> blocks, Locale locale, Predicate<MemberId> mayMention) {
    List<LayoutBlock> all = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading(Text words) ->
            all.add(HeaderBlock.builder().text(plain(words, locale)).build());
        case Block.Paragraph(Text words) -> all.add(writing.rich(words, locale, mayMention));
        case Block.Note(Text words) -> all.add(note(words, locale, mayMention));
        case Block.Fields(List<Block.Field> fields) -> all.add(fields(fields, locale, mayMention));
        case Block.Picture(URI address, Text alt) ->
            all.add(
                ImageBlock.builder()
                    .imageUrl(address.toString())
                    .altText(writing.plain(alt, locale))
                    .build());
        case Block.Attachment _, Block.Drawing _ -> {
          // Handed out as a file beside the message.
        }
        case Block.Divider() -> all.add(DividerBlock.builder().build());
        case Block.Controls(List<Control> controls) ->
            all.add(ActionsBlock.builder().elements(controls(controls, locale)).build());
      }
    }
    return all;
  }

  /** Escaping makes words longer; a note that does not fit then stands as a paragraph. */
  private LayoutBlock note(Text words, Locale locale, Predicate<MemberId> mayMention) {
    String markup = writing.markup(words, locale);
    return markup.length() > LONGEST_MARKUP
        ? writing.rich(words, locale, mayMention)
        : ContextBlock.builder()
            .elements(List.of(MarkdownTextObject.builder().text(markup).build()))
            .build();
  }

  private LayoutBlock fields(
      List<Block.Field> fields, Locale locale, Predicate<MemberId> mayMention) {
    List<BlockElement> sections = new ArrayList<>();
    for (Block.Field field : fields) {
      List<RichTextElement> pieces = new ArrayList<>();
      String gap = sections.isEmpty() ? "" : "\n";
      pieces.add(
          SlackWriting.words(gap + writing.plain(field.label(), locale), SlackWriting.bold()));
      pieces.add(SlackWriting.words("\n", TextStyle.builder().build()));
      pieces.addAll(writing.section(field.value(), locale, mayMention).getElements());
      sections.add(RichTextSectionElement.builder().elements(pieces).build());
    }
    return RichTextBlock.builder().elements(sections).build();
  }

  private List<BlockElement> controls(List<Control> controls, Locale locale) {
    List<BlockElement> elements = new ArrayList<>();
    for (Control control : controls) {
      elements.add(
          switch (control) {
            case Control.Button button -> button(button, locale);
            case Control.Link(Text label, URI address) ->
                ButtonElement.builder()
                    .text(plain(label, locale))
                    .url(address.toString())
                    .actionId(LINK + elements.size())
                    .build();
            case Control.Menu menu -> menu(menu, locale);
          });
    }
    return elements;
  }

  private ButtonElement button(Control.Button button, Locale locale) {
    ButtonElement.ButtonElementBuilder written =
        ButtonElement.builder()
            .text(plain(button.label(), locale))
            .actionId(codec.encode(button.action()));
    return switch (button.style()) {
      case PRIMARY -> written.style("primary").build();
      case DANGER -> written.style("danger").build();
      case SECONDARY -> written.build();
    };
  }

  private BlockElement menu(Control.Menu menu, Locale locale) {
    List<OptionObject> options = options(menu.choices(), locale);
    List<OptionObject> chosen = chosen(menu.choices(), locale);
    String id = codec.encode(menu.action());
    PlainTextObject placeholder = plain(menu.placeholder(), locale);
    if (menu.most() == 1) {
      return StaticSelectElement.builder()
          .actionId(id)
          .placeholder(placeholder)
          .options(options)
          .initialOption(chosen.isEmpty() ? null : chosen.getFirst())
          .build();
    }
    return MultiStaticSelectElement.builder()
        .actionId(id)
        .placeholder(placeholder)
        .options(options)
        .initialOptions(chosen.isEmpty() ? null : chosen)
        .maxSelectedItems(menu.most())
        .build();
  }

  List<OptionObject> options(List<Choice> choices, Locale locale) {
    return choices.stream().map(choice -> option(choice, locale)).toList();
  }

  List<OptionObject> chosen(List<Choice> choices, Locale locale) {
    return options(choices.stream().filter(Choice::chosen).toList(), locale);
  }

  private OptionObject option(Choice choice, Locale locale) {
    return OptionObject.builder()
        .value(choice.value())
        .text(plain(choice.label(), locale))
        .description(choice.description().map(words -> plain(words, locale)).orElse(null))
        .build();
  }

  PlainTextObject plain(Text words, Locale locale) {
    return PlainTextObject.builder().text(writing.plain(words, locale)).emoji(false).build();
  }

  /** Whether a control only opens a page; Slack tells of its use all the same. */
  static boolean isLink(String actionId) {
    return actionId.startsWith(LINK);
  }
}
