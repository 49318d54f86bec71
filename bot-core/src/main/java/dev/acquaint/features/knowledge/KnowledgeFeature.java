package dev.acquaint.features.knowledge;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.HomePart;
import dev.acquaint.feature.Period;
import dev.acquaint.features.knowledge.feeds.FeedAlarm;
import dev.acquaint.features.knowledge.feeds.FeedFetch;
import dev.acquaint.features.knowledge.feeds.SafeAddresses;
import dev.acquaint.features.knowledge.feeds.SqlFeeds;
import dev.acquaint.features.knowledge.seal.Seal;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Text;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * {@code /ask} and {@code /knowledge}: questions that are first held against what is known, answers
 * that stay findable, and notes.
 */
public final class KnowledgeFeature implements Feature {
  private final List<Command> commands = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<MessageMenu> menus = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<DeliveryKind> deliveries;
  private final KnowledgePost post;
  private final SqlEntries entries;
  private final KnowledgeHome home;
  private final Transactions transactions;
  private final PersonalData personalData;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param settings what admins decided
   * @param portraits profiles, for how topics are written
   * @param audit who did what as a moderator
   * @param outbox where messages are written
   * @param apart who is to hear nothing of whom
   * @param coming for which messages room is kept in everybody's week
   * @param clock the present moment
   * @param ids names for new rows
   * @param key 32 bytes that are not in the tables of knowledge, from which the key is derived that
   *     seals the names of those who ask anonymously
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      Settings settings,
      Portraits portraits,
      Audit audit,
      Outbox outbox,
      KeptApart apart,
      ComingUp coming,
      InstantSource clock,
      Ids ids,
      SealKey key) {}

  /**
   * A key of 32 bytes.
   *
   * @param base64 the bytes, in base64
   */
  public record SealKey(String base64) {
    @Override
    public String toString() {
      return "SealKey";
    }
  }

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   */
  public KnowledgeFeature(Parts parts) {
    Store store = Store.make();
    this.post = new KnowledgePost(parts.communities(), parts.settings(), parts.outbox());
    Authors authors =
        new Authors(
            new Seal(
                Base64.getDecoder().decode(parts.key().base64()),
                () -> Base64.getUrlDecoder().decode(parts.ids().next())));
    Attention attention = new Attention(parts.outbox(), parts.coming());
    Experts experts = new Experts(store, new SqlExperts(), authors, post, attention, parts.apart());
    Ladder ladder =
        new Ladder(parts.transactions(), store, new SqlLadders(), experts, post, attention);
    Desk desk =
        new Desk(
            parts.transactions(),
            store,
            new Library(store, post, ladder),
            authors,
            post,
            parts.clock(),
            parts.ids());
    Weekly weekly = weekly(parts, store, experts, new Digest.Writing(post, attention, authors));
    asking(desk, parts, experts, weekly);
    managing(desk, parts, weekly);
    this.alarms.add(ladder);
    this.alarms.add(weekly);
    this.alarms.add(feeds(parts));
    this.alarms.add(new Indexing(parts.transactions(), new SqlIndexing(), desk.library()));
    this.entries = store.entries();
    this.home = new KnowledgeHome(desk);
    this.transactions = parts.transactions();
    this.deliveries = KnowledgeDeliveries.all(store, post, ladder, experts);
    this.personalData = new SqlKnowledgeData(store, authors, new Withdrawing(desk));
  }

  private static FeedAlarm feeds(Parts parts) {
    FeedFetch fetch =
        new FeedFetch(
            InetAddress::getAllByName,
            SafeAddresses::isPublic,
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    return new FeedAlarm(
        parts.transactions(),
        new SqlFeeds(),
        fetch::fetch,
        task -> Thread.ofVirtual().name("feeds").start(task));
  }

  private static Weekly weekly(Parts parts, Store store, Experts experts, Digest.Writing writing) {
    SqlDigests digests = new SqlDigests();
    Digest.Insights insights = new NewsInsights(new SqlFeeds());
    Digest digest = new Digest(store, digests, new SqlFollows(), experts, insights, writing);
    return new Weekly(
        parts.transactions(), parts.communities(), store, digests, digest, writing.post());
  }

  private void asking(Desk desk, Parts parts, Experts experts, DigestSchedule schedule) {
    Finder finder = new Finder(desk.store(), parts.clock());
    SqlSavings savings = new SqlSavings();
    Consents consents = new Consents(desk, savings);
    Accepting accepting = new Accepting(desk, consents, experts);
    AskCommand ask =
        new AskCommand(desk, finder, new Asking(desk, schedule, new SqlUnseals(parts.audit())));
    SearchCommand search = new SearchCommand(desk, parts.communities(), finder);
    AnswerActions answers = new AnswerActions(desk, accepting);
    CloseCommand close = new CloseCommand(desk, accepting);
    SaveMenu save = new SaveMenu(desk, savings, consents);
    List.of(ask.commands(), search.commands(), close.commands()).forEach(commands::addAll);
    List.of(
            ask.actions(),
            search.actions(),
            answers.actions(),
            close.actions(),
            consents.actions(),
            save.actions())
        .forEach(actions::addAll);
    List.of(answers.menus(), save.menus()).forEach(menus::addAll);
  }

  private void managing(Desk desk, Parts parts, DigestSchedule schedule) {
    ShareCommand share = new ShareCommand(desk);
    FollowCommands follow = new FollowCommands(desk, parts.portraits(), schedule);
    MineCommand mine = new MineCommand(desk, new Withdrawing(desk));
    AdminCommands admin =
        new AdminCommands(desk, new Unsealing(desk, new SqlUnseals(parts.audit())));
    List.of(share.commands(), follow.commands(), mine.commands(), admin.commands())
        .forEach(commands::addAll);
    List.of(share.actions(), mine.actions(), admin.actions()).forEach(actions::addAll);
  }

  @Override
  public String name() {
    return "knowledge";
  }

  @Override
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public List<Action> actions() {
    return List.copyOf(actions);
  }

  @Override
  public List<MessageMenu> messageMenus() {
    return List.copyOf(menus);
  }

  @Override
  public List<HomePart> home(Transaction transaction, Caller caller) {
    return List.of(home.of(transaction, caller));
  }

  @Override
  public List<Alarm> alarms() {
    return List.copyOf(alarms);
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return deliveries;
  }

  @Override
  public List<Text> report(Transaction transaction, CommunityId community, Period period) {
    SqlQuestionFigures.Questions seen =
        new SqlQuestionFigures().read(transaction, community, period);
    return seen.isNone() ? List.of() : List.of(KnowledgeWords.report(seen));
  }

  @Override
  public void tell(CommunityEvent event) {
    if (event instanceof CommunityEvent.ChannelGone gone) {
      transactions.run(transaction -> entries.stoodAt(transaction, gone.channel()));
    }
  }

  @Override
  public List<ChannelRef> places(Transaction transaction, CommunityId community) {
    return post.questions(transaction, community).stream().toList();
  }

  @Override
  public PersonalData personalData() {
    return personalData;
  }
}
