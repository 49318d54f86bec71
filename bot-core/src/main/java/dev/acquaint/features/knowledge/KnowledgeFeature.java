package dev.acquaint.features.knowledge;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.feature.Feature;
import dev.acquaint.features.knowledge.seal.Seal;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

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
  private final PersonalData personalData;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param settings what admins decided
   * @param outbox where messages are written
   * @param apart who is to hear nothing of whom
   * @param clock the present moment
   * @param ids names for new rows
   * @param key 32 bytes that are not in the tables of knowledge, from which the key is derived that
   *     seals the names of those who ask anonymously
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      Settings settings,
      Outbox outbox,
      KeptApart apart,
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
    KnowledgePost post = new KnowledgePost(parts.communities(), parts.settings(), parts.outbox());
    Authors authors =
        new Authors(
            new Seal(
                Base64.getDecoder().decode(parts.key().base64()),
                () -> Base64.getUrlDecoder().decode(parts.ids().next())));
    Attention attention = new Attention(parts.outbox());
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
    add(desk, parts, experts);
    this.alarms.add(ladder);
    this.deliveries = KnowledgeDeliveries.all(store, post, ladder, experts);
    this.personalData = new SqlKnowledgeData(store, authors, new Withdrawing(desk));
  }

  private void add(Desk desk, Parts parts, Experts experts) {
    Finder finder = new Finder(desk.store(), parts.clock());
    SqlSavings savings = new SqlSavings();
    Consents consents = new Consents(desk, savings);
    Accepting accepting = new Accepting(desk, consents, experts);
    AskCommand ask = new AskCommand(desk, finder, new Asking(desk));
    SearchCommand search = new SearchCommand(desk, parts.communities(), finder);
    AnswerActions answers = new AnswerActions(desk, accepting);
    SaveMenu save = new SaveMenu(desk, savings, consents);
    List.of(ask.commands(), search.commands()).forEach(commands::addAll);
    List.of(ask.actions(), search.actions(), answers.actions(), consents.actions(), save.actions())
        .forEach(actions::addAll);
    List.of(answers.menus(), save.menus()).forEach(menus::addAll);
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
  public List<Alarm> alarms() {
    return List.copyOf(alarms);
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return deliveries;
  }

  @Override
  public PersonalData personalData() {
    return personalData;
  }
}
