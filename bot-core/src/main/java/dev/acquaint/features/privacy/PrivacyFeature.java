package dev.acquaint.features.privacy;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.dispatch.SqlDispatchData;
import dev.acquaint.feature.Feature;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.privacy.SqlMailData;
import dev.acquaint.privacy.SqlPeopleData;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /privacy}: what is stored of a person, shown in words, handed out as a file, erased
 * without a trace. Also cleans up what is older than it is kept.
 */
public final class PrivacyFeature implements Feature {
  private static final String CONFIRMED = "delete";
  private static final Option<String> CONFIRM =
      Option.words("confirm", PrivacyWords.confirmOption(), 40);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Sections sections;
  private final ExportFile file = new ExportFile();
  private final CleaningAlarm cleaning;
  private final Action erase = Action.called("vd", this::pressErase).updatesMessage();
  private final Action keep = Action.called("vk", this::pressKeep).updatesMessage();

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param settings how long things are kept
   * @param clock the present moment
   */
  public record Parts(
      Transactions transactions, Communities communities, Settings settings, InstantSource clock) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   * @param others all other features, for what they store of people
   */
  public PrivacyFeature(Parts parts, List<Feature> others) {
    this.transactions = parts.transactions();
    this.clock = parts.clock();
    this.sections =
        new Sections(
            new SqlPeopleData(parts.communities(), parts.settings(), parts.clock()),
            new SqlMailData(parts.communities(), parts.settings()),
            new SqlDispatchData(parts.settings()),
            others);
    this.cleaning = new CleaningAlarm(transactions, parts.communities(), sections, clock);
  }

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.at("privacy", "view", PrivacyWords.viewDescription(), this::view),
        Command.at("privacy", "export", PrivacyWords.exportDescription(), this::export),
        Command.at("privacy", "delete", PrivacyWords.deleteDescription(), this::delete)
            .takes(CONFIRM));
  }

  @Override
  public List<Action> actions() {
    return List.of(erase, keep);
  }

  @Override
  public List<Alarm> alarms() {
    return List.of(cleaning);
  }

  @Override
  public PersonalData personalData() {
    return sections.house();
  }

  private Map<String, Map<String, Object>> stored(Caller caller) {
    return transactions.inTransaction(
        transaction -> sections.export(transaction, caller.community(), caller.member()));
  }

  private Response view(Caller caller, Arguments arguments) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(PrivacyWords.viewTitle()));
    stored(caller)
        .forEach((name, values) -> {
          Glance glance = Glance.at(values);
          Text what = PrivacyWords.section(name, glance.entries());
          blocks.add(
              new Block.Paragraph(
                  glance.words().isEmpty()
                      ? what
                      : PrivacyWords.sectionWith(what, glance.words())));
        });
    blocks.add(new Block.Note(PrivacyWords.viewEnd()));
    return new Response.Say(new MessageView(PrivacyWords.viewTitle(), blocks));
  }

  private Response export(Caller caller, Arguments arguments) {
    Instant now = clock.instant();
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("exportedAt", now.toString());
    whole.put("community", caller.community().value());
    whole.putAll(stored(caller));
    return new Response.Say(
        MessageView.of(
            PrivacyWords.exported(now),
            new Block.Paragraph(PrivacyWords.exported(now)),
            new Block.Attachment(
                "acquaint-" + caller.member().value() + ".json",
                "application/json",
                file.write(whole))));
  }

  private Response delete(Caller caller, Arguments arguments) {
    if (arguments.find(CONFIRM).isEmpty()) {
      return ask(caller);
    }
    if (!arguments.get(CONFIRM).strip().equalsIgnoreCase(CONFIRMED)) {
      throw new Refusal(PrivacyWords.confirmWrong());
    }
    return Response.say(erased(caller));
  }

  private Response ask(Caller caller) {
    PublicId own = new PublicId(caller.member().value());
    return new Response.Say(
        MessageView.of(
            PrivacyWords.deleteAsk(),
            new Block.Heading(PrivacyWords.deleteAsk()),
            new Block.Paragraph(PrivacyWords.deleteWhat()),
            Block.Controls.of(
                Control.Button.danger(PrivacyWords.deleteButton(), erase.on(own)),
                Control.Button.of(PrivacyWords.keepButton(), keep.on(own)))));
  }

  private Text erased(Caller caller) {
    transactions.run(
        transaction -> sections.erase(transaction, caller.community(), caller.member()));
    return PrivacyWords.deleted();
  }

  private Response pressErase(Caller caller, Use use) {
    checkOwn(caller, use);
    return new Response.Replace(MessageView.of(erased(caller)));
  }

  private Response pressKeep(Caller caller, Use use) {
    checkOwn(caller, use);
    return new Response.Replace(MessageView.of(PrivacyWords.kept()));
  }

  private static void checkOwn(Caller caller, Use use) {
    if (!use.target().value().equals(caller.member().value())) {
      throw new Refusal(PrivacyWords.notYours());
    }
  }
}
