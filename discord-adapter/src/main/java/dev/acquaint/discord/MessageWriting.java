package dev.acquaint.discord;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.People;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Writes views as messages of Discord's components (version 2): a card is a container, its parts
 * stay in their order, pictures carry their description.
 */
final class MessageWriting {
  private static final int MOST_WORDS = Message.MAX_CONTENT_LENGTH_COMPONENT_V2;

  private final Wording wording;
  private final BlockWriting blocks;
  private final People people;

  MessageWriting(Wording wording, BlockWriting blocks, People people) {
    this.wording = wording;
    this.blocks = blocks;
    this.people = people;
  }

  /** Returns the body of a new message that nobody asked for; the summary is its notification. */
  MessageCreateData delivered(
      MessageView view,
      Readers readers,
      DeliveryKey key,
      Collection<MemberId> notified,
      Optional<Directory.Role> called) {
    MessageCreateBuilder message = empty();
    List<String> users =
        notified.stream()
            .flatMap(member -> people.account(readers.space(), member).stream())
            .map(AccountRef::user)
            .toList();
    List<String> roles = called.map(Directory.Role::id).stream().toList();
    MessageCreateData written =
        fill(message.mentionUsers(users).mentionRoles(roles), view, readers, Optional.of(key));
    return called.map(role -> calling(message, written, role)).orElse(written);
  }

  /** Puts the call of a role behind everything else, where the mark of the message stays first. */
  private static MessageCreateData calling(
      MessageCreateBuilder message, MessageCreateData written, Directory.Role role) {
    List<MessageTopLevelComponent> components = new ArrayList<>(written.getComponents());
    components.add(TextDisplay.of("<@&" + role.id() + ">"));
    return message.setComponents(components).build();
  }

  /** Returns an answer. */
  MessageCreateData answer(MessageView view, Readers readers) {
    return fill(empty(), view, readers, Optional.empty());
  }

  /** Returns the member's own panel. */
  MessageCreateData answer(HomeView home, Readers readers) {
    return fill(empty(), home.blocks(), Optional.empty(), readers, Optional.empty());
  }

  /** Returns what replaces all that a message says. */
  static MessageEditData replacing(MessageCreateData written) {
    return MessageEditBuilder.fromCreateData(written).build();
  }

  /** Returns what replaces all that this message says; the number by which it is found stays. */
  static MessageEditData replacing(MessageCreateData written, Message old) {
    int number = old.getComponents().isEmpty() ? -1 : old.getComponents().getFirst().getUniqueId();
    List<MessageTopLevelComponent> components = new ArrayList<>(written.getComponents());
    if (number > 0) {
      mark(components, number);
    }
    return MessageEditBuilder.fromCreateData(written).setComponents(components).build();
  }

  private static MessageCreateBuilder empty() {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false);
  }

  private MessageCreateData fill(
      MessageCreateBuilder message, MessageView view, Readers readers, Optional<DeliveryKey> key) {
    Optional<Text> summary =
        key.isPresent() && !view.blocks().isEmpty() && !repeats(view)
            ? Optional.of(view.summary())
            : Optional.empty();
    return fill(message, view.shown(), summary, readers, key);
  }

  /** Whether the first words of a card are its summary already. */
  private static boolean repeats(MessageView view) {
    return switch (view.blocks().getFirst()) {
      case Block.Heading(Text words) -> words.equals(view.summary());
      case Block.Paragraph(Text words) -> words.equals(view.summary());
      default -> false;
    };
  }

  private MessageCreateData fill(
      MessageCreateBuilder message,
      List<Block> shown,
      Optional<Text> summary,
      Readers readers,
      Optional<DeliveryKey> key) {
    int most = MOST_WORDS;
    while (true) {
      int cap = most;
      List<MessageTopLevelComponent> components = new ArrayList<>();
      summary.ifPresent(
          words -> components.add(TextDisplay.of(wording.markdown(words, readers, cap))));
      BlockWriting.Written written =
          blocks.write(shown, readers, new BlockWriting.Room(cap, components.size()));
      components.addAll(card(shown, written));
      int length = written.length() + (summary.isEmpty() ? 0 : length(components.getFirst()));
      if (length <= MOST_WORDS) {
        key.ifPresent(present -> mark(components, Marks.component(present)));
        return message.setComponents(components).setFiles(written.files()).build();
      }
      most = most * 4 / 5;
    }
  }

  private static int length(MessageTopLevelComponent first) {
    return first instanceof TextDisplay text ? text.getContent().length() : 0;
  }

  /** Words alone need no frame. */
  private static List<? extends MessageTopLevelComponent> card(
      List<Block> shown, BlockWriting.Written written) {
    boolean plain = shown.size() == 1 && shown.getFirst() instanceof Block.Paragraph;
    return plain || !written.framed()
        ? written.components().stream().map(MessageTopLevelComponent.class::cast).toList()
        : List.of(Container.of(written.components()));
  }

  private static void mark(List<MessageTopLevelComponent> components, int number) {
    components.set(0, components.getFirst().withUniqueId(number));
  }
}
