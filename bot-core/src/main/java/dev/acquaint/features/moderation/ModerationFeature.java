package dev.acquaint.features.moderation;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.Figure;
import dev.acquaint.feature.HomePart;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What moderators need besides rounds: {@code /acquaint-admin doctor, reports, report}, what comes
 * to them by itself, and the reports that members send them.
 */
public final class ModerationFeature implements Feature {
  static final String DOCTOR_NOTE = "doctor";
  static final String WEEKLY_NOTE = "weekly-report";
  static final String COMPLAINT_NOTE = "report-came";

  private final ModeratorsPost post;
  private final Reporting reporting;
  private final ModerationHome home;
  private final List<Command> commands;
  private final List<Action> actions;
  private final List<Alarm> alarms;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param settings what admins decided
   * @param audit who did what
   * @param outbox where messages are written
   * @param intros introductions
   * @param platforms the adapter behind a space
   * @param clock the present moment
   * @param ids names for new rows
   * @param realTime whether the clock is that of this machine, so that the database's must agree
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      Settings settings,
      Audit audit,
      Outbox outbox,
      IntrosFeature intros,
      Function<Space, Optional<Platform>> platforms,
      InstantSource clock,
      Ids ids,
      boolean realTime) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   * @param others the features that it looks after
   */
  public ModerationFeature(Parts parts, List<Feature> others) {
    Desk desk =
        new Desk(
            parts.transactions(),
            parts.communities(),
            parts.settings(),
            parts.audit(),
            parts.outbox(),
            parts.intros(),
            parts.platforms(),
            parts.clock(),
            parts.ids());
    this.post = new ModeratorsPost(desk);
    this.reporting = new Reporting(desk, post);
    this.home = new ModerationHome(parts.clock());
    Doctor doctor = new Doctor(desk, post, others, parts.realTime());
    DoctorCommand check = new DoctorCommand(doctor);
    QueueCommand queue = new QueueCommand(desk);
    ReportCommand report = new ReportCommand(desk, others);
    ImportCommand bringIn = new ImportCommand(desk);
    this.commands =
        List.of(
            reporting.command(),
            check.command(),
            queue.command(),
            report.command(),
            new ExportCommand(desk, others).command(),
            bringIn.command());
    this.actions =
        Stream.of(
                reporting.actions(),
                check.actions(),
                queue.actions(),
                report.actions(),
                bringIn.actions())
            .flatMap(List::stream)
            .toList();
    this.alarms =
        List.of(new DoctorAlarm(desk, doctor, check, post), new WeeklyReports(desk, post, report));
  }

  @Override
  public String name() {
    return "moderation";
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public List<Action> actions() {
    return actions;
  }

  @Override
  public List<MessageMenu> messageMenus() {
    return List.of(reporting.messageMenu());
  }

  @Override
  public List<MemberMenu> memberMenus() {
    return List.of(reporting.memberMenu());
  }

  @Override
  public List<HomePart> home(Transaction transaction, Caller caller) {
    return caller.rank().reaches(Rank.MODERATOR)
        ? List.of(home.of(transaction, caller))
        : List.of();
  }

  @Override
  public List<Alarm> alarms() {
    return alarms;
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return List.of(() -> DOCTOR_NOTE, () -> COMPLAINT_NOTE, () -> WEEKLY_NOTE);
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        new Figure(
            "reports.waiting",
            "Reports of members that no moderator has decided yet",
            SqlComplaints::waiting));
  }

  @Override
  public List<ChannelRef> places(Transaction transaction, CommunityId community) {
    return post.channel(transaction, community).stream().toList();
  }

  @Override
  public PersonalData personalData() {
    return new SqlModerationData();
  }
}
