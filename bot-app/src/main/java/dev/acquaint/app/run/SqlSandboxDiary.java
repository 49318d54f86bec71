package dev.acquaint.app.run;

import dev.acquaint.id.SpaceId;
import dev.acquaint.sandbox.SandboxDiary;
import dev.acquaint.storage.Transactions;
import java.util.List;

/** What the bot sent in the sandbox, as the outbox says. */
final class SqlSandboxDiary implements SandboxDiary {
  private final Transactions transactions;
  private final SpaceId space;

  SqlSandboxDiary(Transactions transactions, SpaceId space) {
    this.transactions = transactions;
    this.space = space;
  }

  @Override
  public List<Line> last(int most) {
    return transactions
        .inTransaction(transaction -> SqlDeliveryLines.last(transaction, space, _ -> ""))
        .stream()
        .limit(most)
        .toList();
  }
}
