package dev.acquaint.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.People;
import dev.acquaint.id.AccountRef;
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
import dev.acquaint.view.Upload;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes views as JSON pieces; members' words stay text, the page never reads them as markup. */
final class PageWriting {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Pattern MENTION = Pattern.compile("<([@#])([A-Za-z0-9_-]{1,64})>");

  private final Catalogue catalogue;
  private final ActionCodec codec;
  private final People people;
  private final SandboxPlatform platform;
  private final Map<MemberId, String> known = new ConcurrentHashMap<>();

  PageWriting(Catalogue catalogue, ActionCodec codec, People people, SandboxPlatform platform) {
    this.catalogue = catalogue;
    this.codec = codec;
    this.people = people;
    this.platform = platform;
  }

  /** Who reads: their language, and the zone in which plain words say moments. */
  record Reader(Locale locale, ZoneId zone) {
    static Reader of(SandboxPerson person) {
      return new Reader(person.language(), person.zone());
    }

    Reader in(Locale other) {
      return new Reader(other, zone);
    }
  }

  String plain(Text text, Reader reader) {
    return catalogue.plain(text, reader.locale(), span -> words(span, reader));
  }

  private String words(Span span, Reader reader) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.Person(MemberId member) -> "@" + person(member).map(this::name).orElse("?");
      case Span.Room(var channel) -> "#" + channelName(channel.id());
      case Span.Moment(var at, _) ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(reader.locale())
              .format(at.atZone(reader.zone()));
      case Span.CommandLine(String path) -> path.startsWith("/") ? path : "/" + path;
    };
  }

  /** Kept once known, because a member's id is never given to anybody else. */
  private Optional<String> person(MemberId member) {
    String before = known.get(member);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<String> found = people.account(SandboxPlatform.SPACE, member).map(AccountRef::user);
    found.ifPresent(person -> known.put(member, person));
    return found;
  }

  private String name(String person) {
    return platform.person(person).map(SandboxPerson::name).orElse(person);
  }

  private String channelName(String id) {
    return platform
        .channel(id)
        .map(SandboxChannel::name)
        .filter(name -> !name.isEmpty())
        .orElse(id);
  }

  private ArrayNode pieces(Text text, Reader reader) {
    ArrayNode all = JSON.arrayNode();
    for (Span span : catalogue.spans(text, reader.locale())) {
      ObjectNode piece = all.addObject().put("words", words(span, reader));
      switch (span) {
        case Span.Literal _, Span.Typed _ -> piece.put("kind", "words");
        case Span.Person(MemberId member) ->
            piece.put("kind", "person").put("id", person(member).orElse(""));
        case Span.Room(var channel) -> piece.put("kind", "room").put("id", channel.id());
        case Span.Moment(var at, var style) ->
            piece.put("kind", "moment").put("at", at.toString()).put("style", style.name());
        case Span.CommandLine _ -> piece.put("kind", "command");
      }
    }
    return all;
  }

  /** What a person of the sandbox wrote; here, and only here, {@code <@id>} names somebody. */
  private ArrayNode chat(String words) {
    ArrayNode all = JSON.arrayNode();
    Matcher mention = MENTION.matcher(words);
    int from = 0;
    while (mention.find()) {
      String id = mention.group(2);
      boolean person = mention.group(1).equals("@");
      boolean known = person ? platform.person(id).isPresent() : platform.channel(id).isPresent();
      if (known) {
        all.addObject().put("kind", "words").put("words", words.substring(from, mention.start()));
        all.addObject()
            .put("kind", person ? "person" : "room")
            .put("id", id)
            .put("words", person ? "@" + name(id) : "#" + channelName(id));
        from = mention.end();
      }
    }
    all.addObject().put("kind", "words").put("words", words.substring(from));
    return all;
  }

  /** Returns what a message says, in one line of plain words. */
  String line(SandboxMessage message, Reader reader) {
    return plain(message.view().summary(), reader.in(message.locale()));
  }

  ObjectNode message(SandboxMessage message, Reader reader) {
    ObjectNode node =
        JSON.objectNode()
            .put("id", message.id())
            .put("revision", message.revision())
            .put("channel", message.channel())
            .put("author", message.author())
            .put("private", !message.onlyFor().isEmpty())
            .put("at", message.at().toString())
            .put("edited", message.edited());
    ArrayNode blocks = node.putArray("blocks");
    if (!message.author().equals(SandboxPlatform.BOT)
        && message.view().summary() instanceof Text.Typed(String typed)) {
      blocks.addObject().put("kind", "paragraph").set("words", chat(typed));
      return node;
    }
    Reader written = reader.in(message.locale());
    message.view().shown().forEach(block -> blocks.add(block(block, written)));
    return node;
  }

  private ObjectNode block(Block block, Reader reader) {
    ObjectNode node = JSON.objectNode();
    return switch (block) {
      case Block.Heading(Text words) -> worded(node, "heading", words, reader);
      case Block.Paragraph(Text words) -> worded(node, "paragraph", words, reader);
      case Block.Note(Text words) -> worded(node, "note", words, reader);
      case Block.Fields(List<Block.Field> fields) -> {
        ArrayNode all = node.put("kind", "fields").putArray("fields");
        for (Block.Field field : fields) {
          ObjectNode one = all.addObject();
          one.set("label", pieces(field.label(), reader));
          one.set("value", pieces(field.value(), reader));
        }
        yield node;
      }
      case Block.Picture(var address, Text alt) ->
          worded(node, "picture", alt, reader).put("address", address.toString());
      case Block.Attachment(String name, String type, String content) ->
          node.put("kind", "file").put("name", name).put("type", type).put("content", content);
      case Block.Drawing(String name, String png, Text alt) ->
          worded(node, "drawing", alt, reader).put("name", name).put("png", png);
      case Block.Divider() -> node.put("kind", "divider");
      case Block.Controls(List<Control> controls) -> {
        ArrayNode all = node.put("kind", "controls").putArray("controls");
        controls.forEach(control -> all.add(control(control, reader)));
        yield node;
      }
    };
  }

  private ObjectNode worded(ObjectNode node, String kind, Text words, Reader reader) {
    node.put("kind", kind).set("words", pieces(words, reader));
    return node;
  }

  private ObjectNode control(Control control, Reader reader) {
    ObjectNode node = JSON.objectNode();
    return switch (control) {
      case Control.Button button ->
          node.put("kind", "button")
              .put("label", plain(button.label(), reader))
              .put("control", codec.encode(button.action()))
              .put("style", button.style().name().toLowerCase(Locale.ROOT));
      case Control.Link link ->
          node.put("kind", "link")
              .put("label", plain(link.label(), reader))
              .put("address", link.address().toString());
      case Control.Menu menu -> {
        node.put("kind", "menu")
            .put("label", plain(menu.placeholder(), reader))
            .put("control", codec.encode(menu.action()))
            .put("most", menu.most())
            .set("choices", choices(menu.choices(), reader));
        yield node;
      }
    };
  }

  ArrayNode choices(List<Choice> choices, Reader reader) {
    ArrayNode all = JSON.arrayNode();
    for (Choice choice : choices) {
      ObjectNode one =
          all.addObject()
              .put("value", choice.value())
              .put("label", plain(choice.label(), reader))
              .put("chosen", choice.chosen());
      choice.description().ifPresent(words -> one.put("hint", plain(words, reader)));
    }
    return all;
  }

  ObjectNode form(FormView form, Map<String, Text> mistakes, Reader reader) {
    ObjectNode node =
        JSON.objectNode()
            .put("kind", "form")
            .put("title", plain(form.title(), reader))
            .put("control", codec.encode(form.submit()))
            .put("submit", plain(form.submitLabel(), reader));
    ArrayNode fields = node.putArray("fields");
    form.fields().forEach(field -> fields.add(field(field, reader)));
    ObjectNode wrong = node.putObject("mistakes");
    mistakes.forEach((name, words) -> wrong.put(name, plain(words, reader)));
    return node;
  }

  private JsonNode field(FormField field, Reader reader) {
    ObjectNode node =
        JSON.objectNode()
            .put("name", field.name())
            .put("label", plain(field.label(), reader))
            .put("required", field.required());
    switch (field) {
      case FormField.Words words -> {
        node.put("kind", words.paragraph() ? "paragraph" : "words")
            .put("most", words.most())
            .put("initial", words.initial());
        words.hint().ifPresent(hint -> node.put("hint", plain(hint, reader)));
      }
      case FormField.Pick pick -> {
        node.put("kind", "pick").put("most", pick.most());
        node.set("choices", choices(pick.choices(), reader));
        pick.hint().ifPresent(hint -> node.put("hint", plain(hint, reader)));
      }
      case FormField.PickMember member -> {
        node.put("kind", "pick").put("most", 1).set("choices", everybody(member.initial()));
        member.hint().ifPresent(hint -> node.put("hint", plain(hint, reader)));
      }
      case FormField.File file -> {
        node.put("kind", "file").put("most", Upload.MOST_BYTES);
        file.hint().ifPresent(hint -> node.put("hint", plain(hint, reader)));
      }
    }
    return node;
  }

  private ArrayNode everybody(Optional<MemberId> chosen) {
    ArrayNode all = JSON.arrayNode();
    for (SandboxPerson person : platform.people()) {
      people
          .meet(SandboxPlatform.account(person.id()), SandboxPlatform.profile(person))
          .filter(_ -> person.present())
          .ifPresent(member ->
              all.addObject()
                  .put("value", member.value())
                  .put("label", person.name())
                  .put("chosen", chosen.filter(member::equals).isPresent()));
    }
    return all;
  }
}
