package dev.acquaint.slack;

import com.slack.api.model.File;
import dev.acquaint.chat.Downloads;
import dev.acquaint.view.Upload;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Files that people put into forms: Slack hands them out to whoever shows the bot's token. */
final class SlackUploads {
  /** Where Slack keeps files (Slack, file object, url_private_download). */
  private static final Set<String> KEEPERS = Set.of("files.slack.com");

  private final Supplier<String> tokens;
  private final Downloads downloads;

  /**
   * Makes it.
   *
   * @param tokens gives a token that is good at the moment
   * @param apiUrl where the Web API is
   */
  SlackUploads(Supplier<String> tokens, String apiUrl) {
    this.tokens = tokens;
    this.downloads = new Downloads(apiUrl, KEEPERS);
  }

  /** Returns a file; it is fetched when it is read. */
  Upload of(File file) {
    String address =
        Objects.requireNonNullElse(
            file.getUrlPrivateDownload(), Objects.requireNonNullElse(file.getUrlPrivate(), ""));
    return new Upload(
        Objects.requireNonNullElse(file.getName(), ""),
        Objects.requireNonNullElse(file.getSize(), 0),
        most -> fetch(address, most));
  }

  private byte[] fetch(String address, int most) throws IOException {
    return downloads.at(address, Optional.of("Bearer " + tokens.get())).first(most);
  }
}
