package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.ZoneWords;
import dev.acquaint.community.Account;
import dev.acquaint.community.Community;
import dev.acquaint.community.Member;
import dev.acquaint.community.Settings;
import dev.acquaint.id.AccountRef;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads, checks, stores and shows the values of knobs. */
final class KnobValues {
  private static final int LONGEST_NAME = 100;
  private static final Pattern CHANNEL = Pattern.compile("<?#?([^>|\\s]{1,64})(?:\\|[^>]*)?>?");
  private static final Pattern PERSON = Pattern.compile("<@!?([^>|]{1,64})(?:\\|[^>]*)?>");

  private final Desk desk;

  KnobValues(Desk desk) {
    this.desk = desk;
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
      SpaceId space = new SpaceId(get(transaction, caller, Settings.HOME_SPACE));
      return OnboardingWords.room(new ChannelRef(space, stored));
    }
    return written(knob, stored);
  }

  /** Returns a stored value as people read it, without looking anything up. */
  Text written(Knob knob, String stored) {
    if (stored.isBlank()) {
      return OnboardingWords.plain("nothing");
    }
    return switch (knob) {
      case NAME, HOME_CHANNEL -> Text.typed(stored);
      case LANGUAGE -> LanguageCommand.name(Locale.forLanguageTag(stored));
      case ZONE -> OnboardingWords.zone(ZoneId.of(stored));
      case MODERATORS ->
          OnboardingWords.people(
              Arrays.stream(stored.split(" "))
                  .filter(id -> !id.equals("?"))
                  .map(id -> new Argument.Person(new MemberId(id)))
                  .toList());
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
   */
  record Asked(Caller caller, Knob knob, String typed, List<Directory.Channel> channels) {
    Asked {
      channels = List.copyOf(channels);
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
      case MODERATORS -> moderators(transaction, asked.caller(), words);
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

  private String moderators(Transaction transaction, Caller caller, String words) {
    List<String> now = new ArrayList<>();
    Arrays.stream(get(transaction, caller, Settings.MODERATORS).split(" "))
        .filter(id -> !id.isEmpty())
        .forEach(now::add);
    String[] parts = words.split("\\s+", 2);
    boolean adds = parts[0].equalsIgnoreCase("add");
    if (parts.length < 2 || !(adds || parts[0].equalsIgnoreCase("remove"))) {
      throw new Refusal(OnboardingWords.accepted(Knob.MODERATORS));
    }
    String who = person(transaction, caller, parts[1]);
    if (!adds) {
      now.remove(who);
    } else if (!now.contains(who)) {
      now.add(who);
    }
    return String.join(" ", now);
  }

  private String person(Transaction transaction, Caller caller, String typed) {
    Matcher mention = PERSON.matcher(typed.strip());
    if (mention.matches()) {
      return desk.communities()
          .account(transaction, new AccountRef(caller.space(), mention.group(1)))
          .map(Account::member)
          .map(MemberId::value)
          .orElseThrow(() -> new Refusal(OnboardingWords.personUnknown(typed)));
    }
    String name = typed.strip().replaceFirst("^@", "");
    return desk.communities().members(transaction, caller.community()).stream()
        .filter(member -> member.name().equalsIgnoreCase(name))
        .map(Member::id)
        .map(MemberId::value)
        .findFirst()
        .orElseThrow(() -> new Refusal(OnboardingWords.personUnknown(typed)));
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
