package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.ZoneWords;
import dev.acquaint.community.Community;
import dev.acquaint.community.RoleGrants;
import dev.acquaint.community.Settings;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads, checks, stores and shows the values of knobs. */
final class KnobValues {
  private static final int LONGEST_NAME = 100;
  private static final Pattern CHANNEL = Pattern.compile("<?#?([^>|\\s]{1,64})(?:\\|[^>]*)?>?");

  private final Desk desk;
  private final PeopleKnobs people;

  KnobValues(Desk desk) {
    this.desk = desk;
    this.people = new PeopleKnobs(desk);
  }

  /** Returns the value as it is stored. */
  String stored(Transaction transaction, Caller caller, Knob knob) {
    Community community = desk.communities().get(transaction, caller.community());
    return switch (knob) {
      case NAME -> community.name();
      case LANGUAGE -> community.locale().toLanguageTag();
      case ZONE -> community.zone().getId();
      case HOME_CHANNEL -> get(transaction, caller, Settings.HOME_CHANNEL);
      case MODERATORS -> get(transaction, caller, Settings.MODERATORS);
      case MODERATOR_ROLES -> get(transaction, caller, Settings.MODERATOR_ROLES);
      case HELPERS -> get(transaction, caller, Settings.HELPERS);
      case MODERATORS_CHANNEL -> get(transaction, caller, Settings.MODERATORS_CHANNEL);
      case QUESTIONS_CHANNEL -> get(transaction, caller, Settings.QUESTIONS_CHANNEL);
      case WEEKLY_REPORT -> get(transaction, caller, Settings.WEEKLY_REPORT);
      case AUDIT_DAYS -> get(transaction, caller, Settings.AUDIT_DAYS);
      case MESSAGE_DAYS -> get(transaction, caller, Settings.MESSAGE_DAYS);
    };
  }

  private String get(Transaction transaction, Caller caller, Settings.Setting setting) {
    return desk.settings().get(transaction, caller.community(), setting);
  }

  /** Returns the value as people read it. */
  Text shown(Transaction transaction, Caller caller, Knob knob) {
    String stored = stored(transaction, caller, knob);
    if (knob == Knob.HOME_CHANNEL && !stored.isEmpty()) {
      return room(get(transaction, caller, Settings.HOME_SPACE), stored);
    }
    if (knob == Knob.MODERATORS_CHANNEL && !stored.isEmpty()) {
      return room(get(transaction, caller, Settings.MODERATORS_SPACE), stored);
    }
    if (knob == Knob.QUESTIONS_CHANNEL && !stored.isEmpty()) {
      return room(get(transaction, caller, Settings.QUESTIONS_SPACE), stored);
    }
    return written(knob, stored);
  }

  private static Text room(String space, String channel) {
    return OnboardingWords.room(new ChannelRef(new SpaceId(space), channel));
  }

  /** Returns a stored value as people read it, without looking anything up. */
  Text written(Knob knob, String stored) {
    if (stored.isBlank()) {
      return OnboardingWords.plain("nothing");
    }
    return switch (knob) {
      case NAME, HOME_CHANNEL, MODERATORS_CHANNEL, QUESTIONS_CHANNEL -> Text.typed(stored);
      case LANGUAGE -> LanguageCommand.name(Locale.forLanguageTag(stored));
      case ZONE -> OnboardingWords.zone(ZoneId.of(stored));
      case MODERATORS ->
          OnboardingWords.people(
              Arrays.stream(stored.split(" "))
                  .filter(id -> !id.equals("?"))
                  .map(id -> new Argument.Person(new MemberId(id)))
                  .toList());
      case MODERATOR_ROLES, HELPERS -> OnboardingWords.grants(RoleGrants.read(stored));
      case WEEKLY_REPORT -> OnboardingWords.plain(stored.equals("no") ? "no" : "yes");
      case AUDIT_DAYS, MESSAGE_DAYS -> OnboardingWords.days(Integer.parseInt(stored));
    };
  }

  /**
   * What is asked for.
   *
   * @param caller who asks
   * @param knob what is to change
   * @param typed the new value as typed
   * @param channels the channels that there are, where one is wanted
   * @param roles the roles that there are, where one may be wanted
   */
  record Asked(
      Caller caller,
      Knob knob,
      String typed,
      List<Directory.Channel> channels,
      List<Directory.Role> roles) {
    Asked {
      channels = List.copyOf(channels);
      roles = List.copyOf(roles);
    }
  }

  /**
   * Reads what somebody typed.
   *
   * @return the value to store
   * @throws Refusal when it does not fit
   */
  String read(Transaction transaction, Asked asked) {
    Knob knob = asked.knob();
    String words = TypedWords.clean(asked.typed());
    return switch (knob) {
      case NAME ->
          fits(knob, Optional.of(words).filter(name -> TypedWords.length(name) <= LONGEST_NAME));
      case LANGUAGE -> fits(knob, language(words));
      case ZONE -> fits(knob, ZoneWords.find(words).map(ZoneId::getId));
      case HOME_CHANNEL -> fits(knob, channel(asked.channels(), words));
      case MODERATORS_CHANNEL, QUESTIONS_CHANNEL ->
          isNone(words) ? "" : fits(knob, channel(asked.channels(), words));
      case MODERATORS -> people.moderators(transaction, asked.caller(), words);
      case MODERATOR_ROLES -> people.roles(transaction, asked, words);
      case HELPERS -> people.helpers(transaction, asked, words);
      case WEEKLY_REPORT -> fits(knob, yesOrNo(words));
      case AUDIT_DAYS -> fits(knob, days(words, 30, 3_650));
      case MESSAGE_DAYS -> fits(knob, days(words, 14, 365));
    };
  }

  private static String fits(Knob knob, Optional<String> value) {
    return value
        .filter(words -> !words.isBlank())
        .orElseThrow(() -> new Refusal(OnboardingWords.accepted(knob)));
  }

  private static Optional<String> language(String words) {
    return Catalogue.LANGUAGES.stream()
        .filter(locale ->
            words.equalsIgnoreCase(locale.toLanguageTag())
                || words.equalsIgnoreCase(locale.getDisplayLanguage(locale))
                || words.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH)))
        .map(Locale::toLanguageTag)
        .findFirst();
  }

  private static boolean isNone(String words) {
    return Set.of("none", "keiner", "-").contains(words.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> yesOrNo(String words) {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "ja" -> Optional.of("yes");
      case "no", "off", "nein" -> Optional.of("no");
      default -> Optional.empty();
    };
  }

  private static Optional<String> days(String words, int least, int most) {
    return Optional.of(words.replaceFirst("(?i)\\s*(days?|tage?n?)$", ""))
        .filter(number -> number.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .filter(number -> number >= least && number <= most)
        .map(String::valueOf);
  }

  private static Optional<String> channel(List<Directory.Channel> channels, String words) {
    Matcher matcher = CHANNEL.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String wanted = matcher.group(1);
    return channels.stream()
        .filter(
            channel -> channel.ref().id().equals(wanted) || channel.name().equalsIgnoreCase(wanted))
        .map(channel -> channel.ref().id())
        .findFirst();
  }

  /** Stores a value that was read. */
  void store(Transaction transaction, Caller caller, Knob knob, String value) {
    Community old = desk.communities().get(transaction, caller.community());
    switch (knob) {
      case NAME ->
          update(
              transaction, new Community(old.id(), value, old.locale(), old.zone(), old.setUp()));
      case LANGUAGE ->
          update(
              transaction,
              new Community(
                  old.id(), old.name(), Locale.forLanguageTag(value), old.zone(), old.setUp()));
      case ZONE ->
          update(
              transaction,
              new Community(old.id(), old.name(), old.locale(), ZoneId.of(value), old.setUp()));
      case HOME_CHANNEL -> {
        set(transaction, caller, Settings.HOME_SPACE, caller.space().value());
        set(transaction, caller, Settings.HOME_CHANNEL, value);
      }
      case MODERATORS_CHANNEL -> {
        set(transaction, caller, Settings.MODERATORS_SPACE, caller.space().value());
        set(transaction, caller, Settings.MODERATORS_CHANNEL, value);
      }
      case QUESTIONS_CHANNEL -> {
        set(transaction, caller, Settings.QUESTIONS_SPACE, caller.space().value());
        set(transaction, caller, Settings.QUESTIONS_CHANNEL, value);
      }
      case MODERATOR_ROLES -> set(transaction, caller, Settings.MODERATOR_ROLES, value);
      case HELPERS -> set(transaction, caller, Settings.HELPERS, value);
      case WEEKLY_REPORT -> set(transaction, caller, Settings.WEEKLY_REPORT, value);
      case MODERATORS -> set(transaction, caller, Settings.MODERATORS, value);
      case AUDIT_DAYS -> set(transaction, caller, Settings.AUDIT_DAYS, value);
      case MESSAGE_DAYS -> set(transaction, caller, Settings.MESSAGE_DAYS, value);
    }
  }

  private void update(Transaction transaction, Community community) {
    desk.communities().update(transaction, community);
  }

  private void set(Transaction transaction, Caller caller, Settings.Setting setting, String value) {
    desk.settings().set(transaction, caller.community(), setting, value, desk.clock().instant());
  }
}
