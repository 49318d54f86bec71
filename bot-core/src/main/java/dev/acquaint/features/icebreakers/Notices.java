package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes to one person where only they read: news about what they set up or suggested. */
final class Notices {
  private static final String KIND = "icebreaker-notice";
  private static final Duration KEEPS = Duration.ofDays(3);

  private final Communities communities;
  private final Outbox outbox;

  Notices(Communities communities, Outbox outbox) {
    this.communities = communities;
    this.outbox = outbox;
  }

  /**
   * What is told.
   *
   * @param community the tenant
   * @param about the row it is about
   * @param step tells several notices about one row apart
   * @param channel under which channel the person reads it
   * @param words what they read
   */
  record Notice(
      CommunityId community, PublicId about, String step, ChannelRef channel, Text words) {}

  /** Writes to a member who is there; does nothing for others. */
  void tell(Transaction transaction, MemberId whom, Notice notice, Instant now) {
    Optional<Member> present =
        communities.find(transaction, notice.community(), whom).filter(Member::present);
    present.ifPresent(member ->
        account(transaction, notice, whom)
            .ifPresent(account ->
                outbox.put(transaction, delivery(transaction, member, account, notice, now))));
  }

  private Delivery delivery(
      Transaction transaction, Member member, AccountRef account, Notice notice, Instant now) {
    return new Delivery(
        notice.community(),
        KIND,
        notice.about(),
        notice.step(),
        account.space(),
        new Delivery.Target.NewMessage(
            new Place.Aside(notice.channel(), account), Optional.empty()),
        MessageView.of(notice.words()),
        member.locale().orElseGet(() -> communities.get(transaction, notice.community()).locale()),
        List.of(member.id()),
        false,
        now,
        now.plus(KEEPS));
  }

  private Optional<AccountRef> account(Transaction transaction, Notice notice, MemberId member) {
    return communities.accounts(transaction, notice.community(), member).stream()
        .filter(
            account -> account.present() && account.ref().space().equals(notice.channel().space()))
        .map(Account::ref)
        .findFirst();
  }

  /** Returns how these messages are looked after. */
  DeliveryKind kind() {
    return new DeliveryKind() {
      @Override
      public String name() {
        return KIND;
      }

      @Override
      public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
        boolean there =
            delivery.people().stream()
                .anyMatch(member ->
                    communities
                        .find(transaction, delivery.community(), member)
                        .filter(Member::present)
                        .isPresent());
        return there ? new Verdict.Send() : new Verdict.Skip("left");
      }
    };
  }
}
