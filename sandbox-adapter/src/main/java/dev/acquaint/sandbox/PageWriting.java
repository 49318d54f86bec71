package dev.acquaint.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes views as JSON pieces; members' words stay text, the page never reads them as markup. */
final class PageWriting {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Catalogue catalogue;
  private final ActionCodec codec;
  private final Function<MemberId, String> names;

  PageWriting(Catalogue catalogue, ActionCodec codec, Function<MemberId, String> names) {
    this.catalogue = catalogue;
    this.codec = codec;
    this.names = names;
  }

  String plain(Text text, Locale locale) {
    return catalogue.plain(text, locale, this::words);
  }

  private String words(Span span) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.Person(MemberId member) -> "@" + names.apply(member);
      case Span.Room(var channel) -> "#" + channel.id();
      case Span.Moment(var at, _) -> at.toString();
      case Span.CommandLine(String path) -> path.startsWith("/") ? path : "/" + path;
    };
  }

  ArrayNode pieces(Text text, Locale locale) {
    ArrayNode all = JSON.arrayNode();
    for (Span span : catalogue.spans(text, locale)) {
      ObjectNode piece = all.addObject().put("words", words(span));
      switch (span) {
        case Span.Literal _, Span.Typed _ -> piece.put("kind", "words");
        case Span.Person _ -> piece.put("kind", "person");
        case Span.Room(var channel) -> piece.put("kind", "room").put("id", channel.id());
        case Span.Moment(var at, var style) ->
            piece.put("kind", "moment").put("at", at.toString()).put("style", style.name());
        case Span.CommandLine _ -> piece.put("kind", "command");
      }
    }
    return all;
  }

  ObjectNode message(SandboxMessage message) {
    ObjectNode node =
        JSON.objectNode()
            .put("id", message.id())
            .put("channel", message.channel())
            .put("author", message.author())
            .put("private", !message.onlyFor().isEmpty())
            .put("at", message.at().toString())
            .put("edited", message.edited());
    ArrayNode blocks = node.putArray("blocks");
    message.view().shown().forEach(block -> blocks.add(block(block, message.locale())));
    return node;
  }

  private ObjectNode block(Block block, Locale locale) {
    ObjectNode node = JSON.objectNode();
    return switch (block) {
      case Block.Heading(Text words) -> worded(node, "heading", words, locale);
      case Block.Paragraph(Text words) -> worded(node, "paragraph", words, locale);
      case Block.Note(Text words) -> worded(node, "note", words, locale);
      case Block.Fields(List<Block.Field> fields) -> {
        ArrayNode all = node.put("kind", "fields").putArray("fields");
        for (Block.Field field : fields) {
          ObjectNode one = all.addObject();
          one.set("label", pieces(field.label(), locale));
          one.set("value", pieces(field.value(), locale));
        }
        yield node;
      }
      case Block.Picture(var address, Text alt) ->
          worded(node, "picture", alt, locale).put("address", address.toString());
      case Block.Attachment(String name, String type, String content) ->
          node.put("kind", "file").put("name", name).put("type", type).put("content", content);
      case Block.Divider() -> node.put("kind", "divider");
      case Block.Controls(List<Control> controls) -> {
        ArrayNode all = node.put("kind", "controls").putArray("controls");
        controls.forEach(control -> all.add(control(control, locale)));
        yield node;
      }
    };
  }

  private ObjectNode worded(ObjectNode node, String kind, Text words, Locale locale) {
    node.put("kind", kind).set("words", pieces(words, locale));
    return node;
  }

  private ObjectNode control(Control control, Locale locale) {
    ObjectNode node = JSON.objectNode();
    return switch (control) {
      case Control.Button button ->
          node.put("kind", "button")
              .put("label", plain(button.label(), locale))
              .put("control", codec.encode(button.action()))
              .put("style", button.style().name().toLowerCase(Locale.ROOT));
      case Control.Link link ->
          node.put("kind", "link")
              .put("label", plain(link.label(), locale))
              .put("address", link.address().toString());
      case Control.Menu menu -> {
        node.put("kind", "menu")
            .put("label", plain(menu.placeholder(), locale))
            .put("control", codec.encode(menu.action()))
            .put("most", menu.most())
            .set("choices", choices(menu.choices(), locale));
        yield node;
      }
    };
  }

  ArrayNode choices(List<Choice> choices, Locale locale) {
    ArrayNode all = JSON.arrayNode();
    choices.forEach(choice ->
        all.addObject()
            .put("value", choice.value())
            .put("label", plain(choice.label(), locale))
            .put("chosen", choice.chosen()));
    return all;
  }

  ObjectNode form(FormView form, Map<String, Text> mistakes, Locale locale) {
    ObjectNode node =
        JSON.objectNode()
            .put("kind", "form")
            .put("title", plain(form.title(), locale))
            .put("control", codec.encode(form.submit()))
            .put("submit", plain(form.submitLabel(), locale));
    ArrayNode fields = node.putArray("fields");
    form.fields().forEach(field -> fields.add(field(field, locale)));
    ObjectNode wrong = node.putObject("mistakes");
    mistakes.forEach((name, words) -> wrong.put(name, plain(words, locale)));
    return node;
  }

  private JsonNode field(FormField field, Locale locale) {
    ObjectNode node =
        JSON.objectNode()
            .put("name", field.name())
            .put("label", plain(field.label(), locale))
            .put("required", field.required());
    switch (field) {
      case FormField.Words words -> {
        node.put("kind", words.paragraph() ? "paragraph" : "words")
            .put("most", words.most())
            .put("initial", words.initial());
        words.hint().ifPresent(hint -> node.put("hint", plain(hint, locale)));
      }
      case FormField.Pick pick -> {
        node.put("kind", "pick").put("most", pick.most());
        node.set("choices", choices(pick.choices(), locale));
        pick.hint().ifPresent(hint -> node.put("hint", plain(hint, locale)));
      }
      case FormField.PickMember member -> {
        node.put("kind", "member");
        member.initial().ifPresent(initial -> node.put("initial", initial.value()));
        member.hint().ifPresent(hint -> node.put("hint", plain(hint, locale)));
      }
    }
    return node;
  }
}
