package dev.acquaint.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.acquaint.view.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    List<Block.Attachment> files =
        blocks.stream()
            .filter(Block.Attachment.class::isInstance)
            .map(Block.Attachment.class::cast)
            .toList();
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

  private void upload(Block.Attachment file, String channel) {
    var answer =
        calls.call(
            SlackMethod.UPLOAD,
            client ->
                client.filesUploadV2(request ->
                    request
                        .channel(channel)
                        .filename(file.name())
                        .title(file.name())
                        .fileData(file.content().getBytes(StandardCharsets.UTF_8))));
    if (!(answer instanceof SlackCalls.Answer.Done)) {
      LOG.warn("A file could not be uploaded: {}", answer);
    }
  }
}
