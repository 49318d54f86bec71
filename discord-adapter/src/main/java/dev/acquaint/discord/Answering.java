package dev.acquaint.discord;

import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponentUnion;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one interaction of Discord is answered. */
final class Answering implements Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
  private static final int BUTTON = 80;

  private final IReplyCallback event;
  private final SpaceId space;
  private final Writings writings;
  private final Drafts drafts;
  private volatile FirstAnswer announced = FirstAnswer.PRIVATE;

  Answering(IReplyCallback event, SpaceId space, Writings writings, Drafts drafts) {
    this.event = event;
    this.space = space;
    this.writings = writings;
    this.drafts = drafts;
  }

  @Override
  public void now(Response response, FirstAnswer declared, Locale locale) {
    guarded(() -> {
      Readers readers = new Readers(space, locale);
      switch (response) {
        case Response.Say(MessageView view) ->
            reply(message(view, readers), declared != FirstAnswer.PUBLIC);
        case Response.Tell(MessageView view) -> reply(message(view, readers), true);
        case Response.Replace(MessageView view) -> replace(message(view, readers), declared);
        case Response.Ask(FormView form) -> ask(form, readers);
        case Response.Correct(FormView form, Map<String, Text> mistakes) ->
            reply(correction(form, mistakes, readers), true);
        case Response.Home(HomeView home) -> reply(writings.messages().answer(home, readers), true);
        case Response.Done() -> done(readers);
      }
    });
  }

  private MessageCreateData message(MessageView view, Readers readers) {
    return writings.messages().answer(view, readers);
  }

  private void reply(MessageCreateData message, boolean onlyForTheCaller) {
    send(event.reply(message).setEphemeral(onlyForTheCaller));
  }

  private void replace(MessageCreateData message, FirstAnswer declared) {
    if (event instanceof IMessageEditCallback edit && cameFromAMessage()) {
      send(edit.editMessage(replacing(message)));
    } else {
      reply(message, declared != FirstAnswer.PUBLIC);
    }
  }

  private boolean cameFromAMessage() {
    return carrier().isPresent();
  }

  /** The message that carried the control, or the button that opened the form. */
  private Optional<Message> carrier() {
    return switch (event) {
      case ComponentInteraction component -> Optional.of(component.getMessage());
      case ModalInteraction modal -> Optional.ofNullable(modal.getMessage());
      default -> Optional.empty();
    };
  }

  private MessageEditData replacing(MessageCreateData message) {
    return carrier()
        .map(old -> MessageWriting.replacing(message, old))
        .orElseGet(() -> MessageWriting.replacing(message));
  }

  private void ask(FormView form, Readers readers) {
    if (event instanceof IModalCallback opens) {
      send(opens.replyModal(writings.forms().write(form, readers)));
    } else {
      reply(
          waiting(form, List.of(DiscordWords.oneMoreStep()), DiscordWords.openForm(), readers),
          true);
    }
  }

  private void done(Readers readers) {
    if (event instanceof IMessageEditCallback edit && cameFromAMessage()) {
      send(edit.deferEdit());
    } else {
      reply(message(MessageView.of(DiscordWords.done()), readers), true);
    }
  }

  private MessageCreateData correction(FormView form, Map<String, Text> mistakes, Readers readers) {
    List<Text> words = new ArrayList<>(List.of(DiscordWords.correct()));
    form.fields().stream()
        .map(FormField::name)
        .filter(mistakes::containsKey)
        .map(mistakes::get)
        .forEach(words::add);
    return waiting(form, words, DiscordWords.editAgain(), readers);
  }

  /** Words, and a button that opens the form. */
  private MessageCreateData waiting(FormView form, List<Text> words, Text label, Readers readers) {
    String id = drafts.keep(new Drafts.Draft(form, readers.locale(), event.getUser().getId()));
    List<Block> blocks = words.stream().<Block>map(Block.Paragraph::new).toList();
    MessageCreateBuilder message =
        MessageCreateBuilder.from(message(new MessageView(words.getFirst(), blocks), readers));
    List<MessageTopLevelComponentUnion> shown = List.copyOf(message.getComponents());
    return message
        .setComponents(shown)
        .addComponents(
            ActionRow.of(Button.primary(id, writings.wording().plain(label, readers, BUTTON))))
        .build();
  }

  @Override
  public void working(FirstAnswer declared) {
    announced = declared;
    guarded(() -> {
      if (declared == FirstAnswer.UPDATE
          && event instanceof IMessageEditCallback edit
          && cameFromAMessage()) {
        send(edit.deferEdit());
      } else {
        send(event.deferReply(declared != FirstAnswer.PUBLIC));
      }
    });
  }

  @Override
  public void later(Response response, Locale locale) {
    guarded(() -> {
      Readers readers = new Readers(space, locale);
      switch (response) {
        case Response.Say(MessageView view) -> afterwards(message(view, readers), false);
        case Response.Tell(MessageView view) -> afterwards(message(view, readers), true);
        case Response.Replace(MessageView view) ->
            send(event.getHook().editOriginal(replacing(message(view, readers))));
        case Response.Ask(FormView form) ->
            afterwards(
                waiting(
                    form, List.of(DiscordWords.oneMoreStep()), DiscordWords.openForm(), readers),
                true);
        case Response.Correct(FormView form, Map<String, Text> mistakes) ->
            afterwards(correction(form, mistakes, readers), true);
        case Response.Home(HomeView home) ->
            afterwards(writings.messages().answer(home, readers), true);
        case Response.Done() -> {
          if (!updates()) {
            original(message(MessageView.of(DiscordWords.done()), readers));
          }
        }
      }
    });
  }

  private boolean updates() {
    return announced == FirstAnswer.UPDATE && cameFromAMessage();
  }

  private void original(MessageCreateData message) {
    send(event.getHook().editOriginal(MessageWriting.replacing(message)));
  }

  /** Who sees an announced answer is fixed; a private one after a public announcement is new. */
  private void afterwards(MessageCreateData message, boolean onlyForTheCaller) {
    if (updates()) {
      send(event.getHook().sendMessage(message).setEphemeral(true));
    } else if (announced == FirstAnswer.PUBLIC && onlyForTheCaller) {
      send(
          event
              .getHook()
              .deleteOriginal()
              .flatMap(_ -> event.getHook().sendMessage(message).setEphemeral(true)));
    } else {
      original(message);
    }
  }

  private void send(RestAction<?> action) {
    action.queue(
        _ -> {},
        failure ->
            LOG.warn("An answer to {} was not delivered: {}", event.getId(), failure.toString()));
  }

  /** An answer that cannot even be written must not end the thread that brings it. */
  private void guarded(Runnable answer) {
    try {
      answer.run();
    } catch (RuntimeException bug) {
      LOG.error("An answer to {} could not be written", event.getId(), bug);
    }
  }
}
