package dev.acquaint.app;

import dev.acquaint.command.CommandBook;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.community.SqlSettings;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everything that can be run, as the features declare it, without a database or a platform. */
final class Declaration {
  private Declaration() {}

  static CommandBook book() {
    Ids ids = new Ids(RandomGenerator.getDefault());
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
                        new ActionCodec(new byte[16])))
                .list())
        .book();
  }

  /** Declarations need no database. */
  private record NoDatabase() implements Transactions {
    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
      throw new UnsupportedOperationException("a declaration reads nothing");
    }
  }
}
