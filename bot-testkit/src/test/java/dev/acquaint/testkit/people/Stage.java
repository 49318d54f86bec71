package dev.acquaint.testkit.people;

import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Space;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.dispatch.Callers;
import dev.acquaint.dispatch.Dispatcher;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Runner;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.features.intros.SqlAcquaintances;
import dev.acquaint.features.people.PeopleFeature;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.ProfilesFeature;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** One community whose people run commands, press buttons and send forms, on a real database. */
final class Stage {
  static final String GENERAL = "general";

  Instant now = Instant.parse("2027-01-04T09:00:00Z");
  final Transactions transactions;
  final Communities communities;
  final SqlOutbox outbox;
  final FeatureSet features;
  final Town town;
  final SpaceId space;
  final CommunityId community;
  private final Dispatcher dispatcher;
  private final Courier courier;
  private final ActionCodec codec = new ActionCodec(new byte[32]);
  private final Catalogue catalogue = new Catalogue();
  private final Map<MemberId, String> names = new HashMap<>();
  private Locale language = Locale.ENGLISH;
  private int events;
  private int changes;

  Stage(Database database, String name) {
    this.transactions = database.transactions();
    this.space = new SpaceId("s" + Integer.toHexString(name.hashCode()));
    Ids ids = new Ids(new SplittableRandom(name.hashCode()));
    this.communities = new SqlCommunities(ids);
    this.outbox = new SqlOutbox(() -> now, () -> {});
    this.town = new Town(space);
    SqlProfiles profiles = new SqlProfiles();
    SqlAcquaintances acquaintances = new SqlAcquaintances();
    Portraits portraits = new Portraits(communities, profiles, acquaintances);
    this.features =
        new FeatureSet(
            List.of(
                new ProfilesFeature(
                    new ProfilesFeature.Parts(
                        transactions,
                        communities,
                        profiles,
                        portraits,
                        acquaintances,
                        outbox,
                        () -> now,
                        ids)),
                new PeopleFeature(transactions, portraits, () -> now, ids)));
    this.courier =
        new Courier(
            transactions,
            where -> where.equals(space) ? Optional.of(town) : Optional.empty(),
            features.deliveries(),
            () -> now,
            new SplittableRandom(2),
            KillPoint.NEVER);
    Callers callers = new Callers(transactions, communities, () -> now, _ -> Optional.of(town));
    this.dispatcher =
        new Dispatcher(
            features.book(),
            codec,
            callers,
            new Runner(callers, transactions, new SqlAudit(), () -> now, ids, new Race.Direct())
                .telling(() -> changes++),
            caller -> transactions.inTransaction(transaction -> features.home(transaction, caller)),
            features::tell);
    this.community =
        transactions.inTransaction(
            transaction -> communities.connect(transaction, space, "town", name, now).community());
  }

  Stage speaking(Locale locale) {
    language = locale;
    return this;
  }

  /** Has somebody arrive, who from then on is known by this name. */
  MemberId arrive(String name) {
    return arrive(name, name, Optional.empty());
  }

  MemberId arrive(String user, String name, Optional<ZoneId> zone) {
    Profile profile = new Profile(name, Optional.empty(), Optional.empty(), zone, false);
    MemberId member =
        transactions.inTransaction(transaction -> {
          Space here = communities.space(transaction, space).orElseThrow();
          return communities.meet(transaction, here, account(user), profile, now).id();
        });
    names.put(member, name);
    return member;
  }

  MemberId member(String user) {
    return transactions.inTransaction(transaction ->
        communities.account(transaction, account(user)).map(Account::member).orElseThrow());
  }

  private AccountRef account(String user) {
    return new AccountRef(space, user);
  }

  void leave(String user) {
    transactions.run(transaction -> communities.markPresent(transaction, account(user), false));
  }

  /** Has two people be introduced to each other. */
  void introduce(String one, String other) {
    String group = one + "-" + other;
    for (String user : List.of(one, other)) {
      MemberId member = member(user);
      transactions.run(transaction ->
          transaction
              .handle()
              .createUpdate(
                  "INSERT INTO round_member (community, round, member, intro_group) VALUES (:c, :r, :m, :g)")
              .bind("c", community)
              .bind("r", "round-" + group)
              .bind("m", member)
              .bind("g", group)
              .execute());
    }
  }

  /** How often the bot was told that what somebody did has changed something. */
  int changes() {
    return changes;
  }

  private Origin origin(String user) {
    String name = names.getOrDefault(member(user), user);
    Profile profile =
        new Profile(name, Optional.empty(), Optional.of(language), Optional.empty(), false);
    return new Origin(
        "e" + ++events, account(user), profile, Rank.MEMBER, new ChannelRef(space, GENERAL));
  }

  private Response take(Interaction interaction) {
    List<Response> answers = new ArrayList<>();
    dispatcher.take(
        interaction,
        new Conversation() {
          @Override
          public void now(Response response, FirstAnswer declared, Locale locale) {
            answers.add(response);
          }

          @Override
          public void working(FirstAnswer declared) {
            throw new IllegalStateException("nothing is slow here");
          }

          @Override
          public void later(Response response, Locale locale) {
            throw new IllegalStateException("nothing is slow here");
          }
        });
    return answers.getFirst();
  }

  Response type(String user, String line) {
    return take(new Interaction.Typed(origin(user), line));
  }

  /** Opens the form of a command, fills fields in and sends it. */
  Response fill(String user, String line, Map<String, String> fields) {
    return submit(user, form(type(user, line)), fields);
  }

  static FormView form(Response response) {
    return switch (response) {
      case Response.Ask(FormView form) -> form;
      case Response.Correct(FormView form, var _) -> form;
      default -> throw new AssertionError("no form but " + response);
    };
  }

  /** Sends a form with what it is filled with, except the fields given. */
  Response submit(String user, FormView form, Map<String, String> fields) {
    Map<String, List<String>> values = new HashMap<>(filled(form));
    fields.forEach((name, value) ->
        values.put(
            name,
            form.fields().stream()
                    .anyMatch(field -> field instanceof FormField.Pick && field.name().equals(name))
                ? value.isEmpty() ? List.of() : List.of(value.split(" "))
                : List.of(value)));
    return take(
        new Interaction.Submitted(
            origin(user), codec.encode(form.submit()), new FormValues(values)));
  }

  /** Returns what a form shows as filled in. */
  static Map<String, List<String>> filled(FormView form) {
    Map<String, List<String>> values = new HashMap<>();
    for (FormField field : form.fields()) {
      values.put(
          field.name(),
          switch (field) {
            case FormField.Words words -> List.of(words.initial());
            case FormField.Pick pick ->
                pick.choices().stream().filter(Choice::chosen).map(Choice::value).toList();
            case FormField.PickMember pick -> pick.initial().map(MemberId::value).stream().toList();
            case FormField.File _ -> List.of();
          });
    }
    return values;
  }

  /** Presses the button with this label on a message. */
  Response press(String user, MessageView view, String label) {
    ActionRef action =
        controls(view).stream()
            .filter(Control.Button.class::isInstance)
            .map(Control.Button.class::cast)
            .filter(button -> plain(button.label()).equals(label))
            .map(Control.Button::action)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " on " + read(view)));
    return take(
        new Interaction.Pressed(
            origin(user),
            codec.encode(action),
            new MessageRef(new ChannelRef(space, GENERAL), "m1")));
  }

  /** Chooses from the one menu of a message. */
  Response choose(String user, MessageView view, String value) {
    Control.Menu menu =
        controls(view).stream()
            .filter(Control.Menu.class::isInstance)
            .map(Control.Menu.class::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu on " + read(view)));
    return take(
        new Interaction.Chose(
            origin(user),
            codec.encode(menu.action()),
            new MessageRef(new ChannelRef(space, GENERAL), "m1"),
            List.of(value)));
  }

  Response use(String user, String menu, String onUser) {
    return take(new Interaction.UsedOnMember(origin(user), menu, account(onUser)));
  }

  List<String> complete(String user, Path path, String option, String typed) {
    return dispatcher.complete(origin(user), path, option, typed).stream()
        .map(Choice::value)
        .toList();
  }

  static List<Control> controls(MessageView view) {
    return view.shown().stream()
        .filter(Block.Controls.class::isInstance)
        .flatMap(block -> ((Block.Controls) block).controls().stream())
        .toList();
  }

  static MessageView view(Response response) {
    return switch (response) {
      case Response.Say(MessageView view) -> view;
      case Response.Tell(MessageView view) -> view;
      case Response.Replace(MessageView view) -> view;
      default -> throw new AssertionError("no message but " + response);
    };
  }

  /** Returns what a person reads in an answer: a message, or a form with its mistakes. */
  String read(Response response) {
    return switch (response) {
      case Response.Ask(FormView form) ->
          form.fields().stream().map(this::read).toList().toString();
      case Response.Correct(FormView _, Map<String, Text> mistakes) -> {
        List<String> lines = new ArrayList<>();
        mistakes.forEach((field, what) -> lines.add(field + ": " + plain(what)));
        yield String.join("\n", lines);
      }
      default -> read(view(response));
    };
  }

  private String read(FormField field) {
    String hint =
        field instanceof FormField.Words words ? words.hint().map(this::plain).orElse("") : "";
    return plain(field.label()) + ": " + hint;
  }

  String read(MessageView view) {
    List<String> lines = new ArrayList<>();
    for (Block block : view.shown()) {
      switch (block) {
        case Block.Heading(Text words) -> lines.add("# " + plain(words));
        case Block.Paragraph(Text words) -> lines.add(plain(words));
        case Block.Note(Text words) -> lines.add(plain(words));
        case Block.Fields(var fields) ->
            fields.forEach(field -> lines.add(plain(field.label()) + ": " + plain(field.value())));
        case Block.Picture(var _, Text alt) -> lines.add(plain(alt));
        case Block.Drawing drawing -> lines.add(plain(drawing.alt()));
        case Block.Attachment attachment -> lines.add(attachment.name());
        case Block.Divider() -> lines.add("---");
        case Block.Controls(var controls) -> controls.forEach(one -> lines.add(read(one)));
      }
    }
    return String.join("\n", lines);
  }

  private String read(Control control) {
    return switch (control) {
      case Control.Button button -> "[" + plain(button.label()) + "]";
      case Control.Link link -> "[" + plain(link.label()) + " -> " + link.address() + "]";
      case Control.Menu menu ->
          menu.choices().stream().map(choice -> plain(choice.label())).toList().toString();
    };
  }

  String plain(Text text) {
    return catalogue.plain(
        text,
        language,
        span ->
            switch (span) {
              case Span.Literal(String words) -> words;
              case Span.Typed(String words) -> words;
              case Span.Person(MemberId member) -> names.getOrDefault(member, "?");
              case Span.Room(ChannelRef channel) -> "#" + channel.id();
              case Span.Moment moment -> moment.at().toString();
              case Span.CommandLine(String path) -> "/" + path;
            });
  }

  /** Sends what waits. */
  void deliver() {
    courier.drain();
  }

  /** Lets time pass, with the alarms that are due meanwhile and what they send. */
  void pass(Duration length) {
    Instant end = now.plus(length);
    while (true) {
      Optional<Instant> due =
          features.alarms().stream()
              .flatMap(alarm -> alarm.nextDue().stream())
              .filter(moment -> !moment.isAfter(end))
              .min(Instant::compareTo);
      now = due.filter(now::isBefore).orElse(due.isPresent() ? now : end);
      features.alarms().forEach(alarm -> alarm.ring(now));
      courier.drain();
      if (due.isEmpty()) {
        return;
      }
    }
  }
}
