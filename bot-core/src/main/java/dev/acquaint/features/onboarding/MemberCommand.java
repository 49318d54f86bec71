package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.community.Member;
import dev.acquaint.community.Settings;
import dev.acquaint.features.intros.IntrosOffice;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code /acquaint-admin member}: how somebody stands and why; a break for them, an end of their
 * part in introductions, or two people kept apart. Whom somebody avoids is never told, not even by
 * a count.
 */
final class MemberCommand {
  private static final Option<MemberId> MEMBER =
      Option.member("member", OnboardingWords.plain("member-option"));
  private static final Option<String> DO =
      Option.choice(
          "do",
          OnboardingWords.plain("member-do-option"),
          List.of(
              Choice.of("pause", OnboardingWords.plain("member-pause-button")),
              Choice.of("remove", OnboardingWords.plain("member-remove-button")),
              Choice.of("separate", OnboardingWords.plain("member-separate-button")),
              Choice.of("rejoin", OnboardingWords.plain("member-rejoin-button"))));
  private static final Option<MemberId> WITH =
      Option.member("with", OnboardingWords.plain("member-with-option"));
  private static final String EXAMPLE = "acquaint-admin member member:@ada do:separate with:@bob";

  private final Desk desk;
  private final Action pause =
      Action.called("op", (caller, use) -> pressed(caller, use, "pause"))
          .forModerators("acquaint-admin member")
          .updatesMessage();
  private final Action remove =
      Action.called("or", (caller, use) -> pressed(caller, use, "remove"))
          .forModerators("acquaint-admin member")
          .updatesMessage();

  MemberCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "member", OnboardingWords.plain("member-description"), this::run)
        .requires(MEMBER)
        .takes(DO, WITH)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(pause, remove);
  }

  private Response run(Caller caller, Arguments arguments) {
    MemberId member = arguments.get(MEMBER);
    arguments
        .find(DO)
        .ifPresent(what -> {
          if (what.equals("separate") || what.equals("rejoin")) {
            between(caller, member, arguments.find(WITH), what.equals("separate"));
          } else {
            act(caller, member, what);
          }
        });
    return new Response.Say(card(caller, member));
  }

  private void between(Caller caller, MemberId one, Optional<MemberId> with, boolean apart) {
    MemberId other =
        with.orElseThrow(() -> new Refusal(OnboardingWords.example("member-with-whom", EXAMPLE)));
    if (one.equals(other)) {
      throw new Refusal(OnboardingWords.example("member-same", EXAMPLE));
    }
    desk.transactions()
        .run(transaction -> {
          if (apart) {
            desk.office().separate(transaction, caller.community(), one, other);
          } else if (!desk.office().rejoin(transaction, caller.community(), one, other)) {
            throw new Refusal(
                OnboardingWords.example("member-not-apart", EXAMPLE).with("member", one));
          }
        });
  }

  private Response pressed(Caller caller, Use use, String what) {
    MemberId member = new MemberId(use.target().value());
    boolean known =
        desk.transactions()
            .inTransaction(transaction ->
                desk.communities().find(transaction, caller.community(), member).isPresent());
    if (!known) {
      throw new Refusal(OnboardingWords.plain("member-gone"));
    }
    act(caller, member, what);
    return new Response.Replace(card(caller, member));
  }

  private void act(Caller caller, MemberId member, String what) {
    boolean changed =
        desk.transactions()
            .inTransaction(transaction ->
                what.equals("pause")
                    ? desk.office().pause(transaction, caller.community(), member)
                    : desk.office().takeOut(transaction, caller.community(), member));
    if (!changed) {
      throw new Refusal(OnboardingWords.member("member-not-in", member));
    }
  }

  private MessageView card(Caller caller, MemberId id) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Member member = desk.communities().get(transaction, caller.community(), id);
          Text title = OnboardingWords.member("member-title", id);
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Heading(title));
          blocks.add(new Block.Fields(fields(transaction, member)));
          Optional<IntrosOffice.Standing> standing =
              desk.office().standing(transaction, caller.community(), id);
          blocks.add(new Block.Paragraph(OnboardingWords.standing(standing)));
          if (standing.filter(one -> one.state() != IntrosOffice.State.OUT).isPresent()) {
            PublicId target = new PublicId(id.value());
            blocks.add(
                Block.Controls.of(
                    Control.Button.of(
                        OnboardingWords.plain("member-pause-button"), pause.on(target)),
                    Control.Button.danger(
                        OnboardingWords.plain("member-remove-button"), remove.on(target))));
          }
          return new MessageView(title, blocks);
        });
  }

  private List<Block.Field> fields(Transaction transaction, Member member) {
    List<Block.Field> fields = new ArrayList<>();
    fields.add(field("member-name", Text.typed(member.name())));
    fields.add(field("member-since", OnboardingWords.since(member.since())));
    member.zone().ifPresent(zone -> fields.add(field("member-zone", OnboardingWords.zone(zone))));
    member
        .locale()
        .ifPresent(locale -> fields.add(field("member-language", LanguageCommand.name(locale))));
    boolean raised =
        Arrays.asList(
                desk.settings()
                    .get(transaction, member.community(), Settings.MODERATORS)
                    .split(" "))
            .contains(member.id().value());
    fields.add(
        field(
            "member-here",
            OnboardingWords.plain(
                !member.present()
                    ? "member-left"
                    : raised ? "member-moderator" : "member-present")));
    List<MemberId> apart = desk.office().apartFrom(transaction, member.community(), member.id());
    if (!apart.isEmpty()) {
      fields.add(
          field(
              "member-apart",
              OnboardingWords.people(apart.stream().map(Argument.Person::new).toList())));
    }
    return fields;
  }

  private static Block.Field field(String key, Text value) {
    return new Block.Field(OnboardingWords.plain(key), value);
  }
}
