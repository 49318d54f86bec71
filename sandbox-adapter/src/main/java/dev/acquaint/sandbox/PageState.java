package dev.acquaint.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Option;
import java.util.List;

/** What one visitor sees, as JSON; after the first time only the messages that are new. */
final class PageState {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_MESSAGES = 1_000;
  private static final int MOST_LINES = 80;

  private final SandboxPage.Parts parts;
  private final PageWriting writing;
  private final PageTime time;

  PageState(SandboxPage.Parts parts, PageWriting writing, PageTime time) {
    this.parts = parts;
    this.writing = writing;
    this.time = time;
  }

  /**
   * Writes what somebody sees.
   *
   * @param me who
   * @param since the revision up to which everything is known, 0 for nothing
   */
  ObjectNode of(SandboxPerson me, long since) {
    PageWriting.Reader reader = PageWriting.Reader.of(me);
    ObjectNode all =
        JSON.objectNode()
            .put("me", me.id())
            .put("session", parts.hands().session())
            .put("community", parts.name())
            .put("now", parts.clock().now().toString())
            .put("revision", parts.platform().revision());
    time.jump()
        .ifPresent(jump ->
            all.putObject("jump")
                .put("from", jump.from().toString())
                .put("to", jump.to().toString())
                .put("untilNews", jump.untilNews()));
    people(all.putArray("people"));
    for (SandboxChannel channel : parts.platform().channelsOf(me.id())) {
      ObjectNode one =
          all.withArray("channels")
              .addObject()
              .put("id", channel.id())
              .put("name", channel.name())
              .put("under", channel.under());
      channel.people().forEach(one.putArray("people")::add);
    }
    ArrayNode messages = all.putArray("messages");
    List<SandboxMessage> seen = parts.platform().messagesOf(me.id());
    seen.subList(Math.max(0, seen.size() - MOST_MESSAGES), seen.size()).stream()
        .filter(message -> message.revision() > since)
        .forEach(message -> messages.add(writing.message(message, reader)));
    if (since == 0) {
      commands(all.putArray("commands"), me, reader);
      menus(all, me, reader);
    }
    return all;
  }

  private void people(ArrayNode all) {
    for (SandboxPerson one : parts.platform().people()) {
      all.addObject()
          .put("id", one.id())
          .put("name", one.name())
          .put("zone", one.zone().getId())
          .put("language", one.language().toLanguageTag())
          .put("rank", one.rank().name())
          .put("present", one.present());
    }
  }

  private void commands(ArrayNode all, SandboxPerson me, PageWriting.Reader reader) {
    for (Command command : parts.commands().get().commands()) {
      if (me.rank().reaches(command.rank())) {
        ArrayNode options =
            all.addObject()
                .put("path", command.path().toString())
                .put("words", writing.plain(command.description(), reader))
                .putArray("options");
        for (Option<?> option : command.options()) {
          options
              .addObject()
              .put("name", option.name())
              .put("words", writing.plain(option.description(), reader))
              .put("type", option.type().name())
              .put("required", command.required().contains(option))
              .put("completes", option.completes())
              .set("choices", writing.choices(option.choices(), reader));
        }
      }
    }
  }

  private void menus(ObjectNode all, SandboxPerson me, PageWriting.Reader reader) {
    CommandBook book = parts.commands().get();
    ArrayNode onMessages = all.putArray("messageMenus");
    book.messageMenus().stream()
        .filter(menu -> me.rank().reaches(menu.rank()))
        .forEach(menu ->
            onMessages
                .addObject()
                .put("code", menu.code())
                .put("label", writing.plain(menu.label(), reader)));
    ArrayNode onMembers = all.putArray("memberMenus");
    book.memberMenus().stream()
        .filter(menu -> me.rank().reaches(menu.rank()))
        .forEach(menu ->
            onMembers
                .addObject()
                .put("code", menu.code())
                .put("label", writing.plain(menu.label(), reader)));
  }

  /** Writes what the bot did, newest first, and what it will do next. */
  ObjectNode diary() {
    ObjectNode all = JSON.objectNode();
    parts.clock().nextEvent().ifPresent(next -> all.put("next", next.toString()));
    ArrayNode lines = all.putArray("lines");
    for (SandboxDiary.Line line : parts.diary().last(MOST_LINES)) {
      lines
          .addObject()
          .put("at", line.at().toString())
          .put("kind", line.kind())
          .put("words", line.words())
          .put("channel", line.channel());
    }
    return all;
  }
}
