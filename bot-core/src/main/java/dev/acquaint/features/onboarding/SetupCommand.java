package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.command.WhenWords;
import dev.acquaint.command.ZoneWords;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.MessageView;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /acquaint-admin setup}: where and when people are introduced, in which language; by a form
 * with good answers filled in, or at once by options. Can be run again at any time.
 */
final class SetupCommand {
  private static final Option<ChannelRef> CHANNEL =
      Option.channel("channel", OnboardingWords.plain("channel-option"));
  private static final Option<String> WEEKDAY =
      Option.choice("weekday", OnboardingWords.plain("weekday-option"), SetupForm.weekdays());
  private static final Option<LocalTime> TIME =
      Option.time("time", OnboardingWords.plain("time-option"));
  private static final Option<ZoneId> ZONE =
      Option.zone("zone", OnboardingWords.plain("zone-option"));
  private static final Option<String> LANGUAGE =
      Option.choice(
          "language", OnboardingWords.plain("setup-language-option"), LanguageCommand.choices());

  private final Desk desk;
  private final List<Control.Button> offers;
  private final Setup setup;
  private final Action send = Action.called("os", this::send).forModerators("acquaint-admin setup");
  private final SetupForm form;

  SetupCommand(Desk desk, List<Control.Button> offers) {
    this.desk = desk;
    this.offers = List.copyOf(offers);
    this.setup = new Setup(desk);
    this.form = new SetupForm(desk);
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "setup", OnboardingWords.plain("setup-description"), this::run)
        .takes(WEEKDAY, TIME, ZONE, CHANNEL, LANGUAGE)
        .forRank(Rank.MODERATOR)
        .opensForm();
  }

  List<Action> actions() {
    return List.of(send);
  }

  private Response run(Caller caller, Arguments arguments) {
    Setup.Plan now =
        desk.transactions().inTransaction(transaction -> setup.standing(transaction, caller));
    boolean given =
        List.of(WEEKDAY, TIME, ZONE, CHANNEL, LANGUAGE).stream()
            .anyMatch(option -> arguments.find(option).isPresent());
    if (!given) {
      return new Response.Ask(form.ask(caller, now, send.on(new PublicId("setup"))));
    }
    return done(
        caller,
        new Setup.Plan(
            arguments.find(CHANNEL).orElse(now.channel()),
            arguments.find(WEEKDAY).map(SetupForm::weekday).orElse(now.weekday()),
            arguments.find(TIME).orElse(now.time()),
            arguments.find(ZONE).orElse(now.zone()),
            arguments.find(LANGUAGE).map(Locale::forLanguageTag).orElse(now.locale())));
  }

  private Response done(Caller caller, Setup.Plan plan) {
    MessageView week =
        FirstWeek.view(
            plan,
            desk.transactions()
                .inTransaction(transaction -> setup.carryOut(transaction, caller, plan)));
    return new Response.Say(
        offers.isEmpty() ? week : week.plus(new Block.Controls(List.copyOf(offers))));
  }

  private Response send(Caller caller, Use use) {
    FormValues values = use.values();
    Setup.Plan now =
        desk.transactions().inTransaction(transaction -> setup.standing(transaction, caller));
    Map<String, Text> mistakes = new HashMap<>();
    Optional<LocalTime> time = values.words("time").flatMap(WhenWords::time);
    if (time.isEmpty()) {
      mistakes.put("time", OnboardingWords.timeUnread(values.words("time").orElse("")));
    }
    Optional<ZoneId> zone = values.words("zone").flatMap(ZoneWords::find);
    if (zone.isEmpty()) {
      String typed = values.words("zone").orElse("");
      mistakes.put("zone", OnboardingWords.zoneUnread(typed, ZoneWords.nearest(typed, 3)));
    }
    if (!mistakes.isEmpty()) {
      return new Response.Correct(
          form.ask(caller, now, send.on(new PublicId("setup"))).filledWith(values), mistakes);
    }
    return done(
        caller,
        new Setup.Plan(
            values
                .words("channel")
                .map(id -> new ChannelRef(caller.space(), id))
                .orElse(now.channel()),
            values.words("weekday").flatMap(WhenWords::weekday).orElse(now.weekday()),
            time.orElseThrow(),
            zone.orElseThrow(),
            values
                .words("language")
                .map(Locale::forLanguageTag)
                .filter(Catalogue.LANGUAGES::contains)
                .orElse(now.locale())));
  }
}
