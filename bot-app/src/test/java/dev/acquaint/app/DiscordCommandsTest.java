package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.community.SqlCommunities;
import dev.acquaint.community.SqlSettings;
import dev.acquaint.discord.CommandTable;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is registered with Discord is kept in a file, so that a review sees every change of it. Run
 * with {@code -Dapprove} to write the file anew.
 */
@Tag("slow")
class DiscordCommandsTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("acquaint.root"),
          "bot-app/src/test/resources/golden/discord-commands.json");

  @Test
  void theRegistrationIsTheApprovedOne() throws Exception {
    String now = CommandTable.json(features().book(), new Catalogue()) + "\n";
    if (System.getProperty("approve") != null) {
      Files.writeString(GOLDEN, now);
    }
    assertThat(now)
        .as(
            "The commands registered with Discord changed. If that is meant, approve it: mvn -Dquick"
                + " -Dtests.excluded= -pl bot-app -am test -Dtest=DiscordCommandsTest -Dapprove"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(Files.readString(GOLDEN));
  }

  private static FeatureSet features() {
    Ids ids = new Ids(new Random(1));
    return new FeatureSet(
        BotFeatures.on(
                new BotFeatures.Foundation(
                    new NoDatabase(),
                    new SqlCommunities(ids),
                    new SqlSettings(),
                    new SqlAudit(),
                    new SqlOutbox(() -> Instant.EPOCH, () -> {}),
                    _ -> Optional.empty(),
                    () -> Instant.EPOCH,
                    ids,
                    false,
                    new ActionCodec(new byte[32])))
            .list());
  }

  /** Declarations need no database. */
  private record NoDatabase() implements Transactions {
    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
      throw new UnsupportedOperationException("no database here");
    }
  }
}
