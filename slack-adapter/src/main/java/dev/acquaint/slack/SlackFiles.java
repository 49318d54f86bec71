package dev.acquaint.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.acquaint.view.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out files. A message that only one person sees cannot carry a file on Slack, so files go
 * into that person's own conversation with the app.
 */
final class SlackFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SlackFiles.class);

  private final SlackCalls calls;

  SlackFiles(SlackCalls calls) {
    this.calls = calls;
  }

  /**
   * Sends the files among blocks to somebody.
   *
   * @return whether there were any
   */
  boolean hand(List<Block> blocks, String user) {
    List<Handed> files = blocks.stream().flatMap(block -> handed(block).stream()).toList();
    if (files.isEmpty()) {
      return false;
    }
    SlackCalls.Answer<ConversationsOpenResponse> opened =
        calls.call(
            SlackMethod.OPEN_CONVERSATION,
            client -> client.conversationsOpen(request -> request.users(List.of(user))));
    if (opened instanceof SlackCalls.Answer.Done<ConversationsOpenResponse>(var conversation)) {
      files.forEach(file -> upload(file, conversation.getChannel().getId()));
    } else {
      LOG.warn("A file could not be handed out: {}", opened);
    }
    return true;
  }

  /** A file as Slack takes it. */
  private record Handed(String name, Supplier<byte[]> content) {}

  private static Optional<Handed> handed(Block block) {
    return switch (block) {
      case Block.Attachment(String name, _, String content) ->
          Optional.of(new Handed(name, () -> content.getBytes(StandardCharsets.UTF_8)));
      case Block.Drawing drawing -> Optional.of(new Handed(drawing.name(), drawing::bytes));
      default -> Optional.empty();
    };
  }

  private void upload(Handed file, String channel) {
    var answer =
        calls.call(
            SlackMethod.UPLOAD,
            client ->
                client.filesUploadV2(request ->
                    request
                        .channel(channel)
                        .filename(file.name())
                        .title(file.name())
                        .fileData(file.content().get())));
    if (!(answer instanceof SlackCalls.Answer.Done)) {
      LOG.warn("A file could not be uploaded: {}", answer);
    }
  }
}
