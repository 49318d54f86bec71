package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.command.Refusal;
import dev.acquaint.community.Account;
import dev.acquaint.community.Member;
import dev.acquaint.community.RoleGrants;
import dev.acquaint.community.Settings;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of settings that name people: {@code add} or {@code remove}, and whom. */
final class PeopleKnobs {
  private static final Pattern PERSON = Pattern.compile("<@!?([^>|&]{1,64})(?:\\|[^>]*)?>");
  private static final Pattern ROLE =
      Pattern.compile("<(?:@&|!subteam\\^)([^>|]{1,64})(?:\\|[^>]*)?>");

  private final Desk desk;

  PeopleKnobs(Desk desk) {
    this.desk = desk;
  }

  private record Change(boolean adds, String rest) {}

  private static Change change(Knob knob, String words) {
    String[] parts = words.split("\\s+", 2);
    boolean adds = parts[0].equalsIgnoreCase("add");
    if (parts.length < 2 || !(adds || parts[0].equalsIgnoreCase("remove"))) {
      throw new Refusal(OnboardingWords.accepted(knob));
    }
    return new Change(adds, parts[1].strip());
  }

  private String stored(Transaction transaction, Caller caller, Settings.Setting setting) {
    return desk.settings().get(transaction, caller.community(), setting);
  }

  String moderators(Transaction transaction, Caller caller, String words) {
    Change change = change(Knob.MODERATORS, words);
    List<String> now = new ArrayList<>();
    Arrays.stream(stored(transaction, caller, Settings.MODERATORS).split(" "))
        .filter(id -> !id.isEmpty())
        .forEach(now::add);
    String who =
        person(transaction, caller, change.rest())
            .map(MemberId::value)
            .orElseThrow(() -> new Refusal(OnboardingWords.personUnknown(change.rest())));
    if (!change.adds()) {
      now.remove(who);
    } else if (!now.contains(who)) {
      now.add(who);
    }
    return String.join(" ", now);
  }

  String roles(Transaction transaction, KnobValues.Asked asked, String words) {
    Change change = change(Knob.MODERATOR_ROLES, words);
    RoleGrants now = RoleGrants.read(stored(transaction, asked.caller(), Settings.MODERATOR_ROLES));
    Directory.Role role =
        role(asked.roles(), change.rest())
            .or(() -> role(known(now), change.rest()))
            .orElseThrow(
                () -> new Refusal(OnboardingWords.roleUnknown(change.rest(), asked.roles())));
    RoleGrants.Grant grant = RoleGrants.Grant.of("", role);
    return (change.adds() ? now.with(grant) : now.without(grant)).written();
  }

  /** Roles that were deleted on the platform can still be taken out. */
  private static List<Directory.Role> known(RoleGrants grants) {
    return grants.grants().stream().flatMap(grant -> grant.role().stream()).toList();
  }

  String helpers(Transaction transaction, KnobValues.Asked asked, String words) {
    Change change = change(Knob.HELPERS, words);
    String[] parts = change.rest().split("\\s+", 2);
    String area = parts[0].toLowerCase(Locale.ROOT);
    if (parts.length < 2 || !desk.areas().names().contains(area)) {
      throw new Refusal(OnboardingWords.areaUnknown(change.rest(), desk.areas().names()));
    }
    RoleGrants now = RoleGrants.read(stored(transaction, asked.caller(), Settings.HELPERS));
    RoleGrants.Grant grant =
        role(asked.roles(), parts[1])
            .or(() -> role(known(now), parts[1]))
            .map(role -> RoleGrants.Grant.of(area, role))
            .or(() ->
                person(transaction, asked.caller(), parts[1])
                    .map(member -> RoleGrants.Grant.of(area, member)))
            .orElseThrow(() -> new Refusal(OnboardingWords.roleUnknown(parts[1], asked.roles())));
    return (change.adds() ? now.with(grant) : now.without(grant)).written();
  }

  private static Optional<Directory.Role> role(List<Directory.Role> roles, String typed) {
    Matcher mention = ROLE.matcher(typed.strip());
    String wanted = mention.matches() ? mention.group(1) : typed.strip().replaceFirst("^@", "");
    return roles.stream()
        .filter(role -> role.id().equals(wanted) || role.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private Optional<MemberId> person(Transaction transaction, Caller caller, String typed) {
    Matcher mention = PERSON.matcher(typed.strip());
    if (mention.matches()) {
      return desk.communities()
          .account(transaction, new AccountRef(caller.space(), mention.group(1)))
          .map(Account::member);
    }
    String name = typed.strip().replaceFirst("^@", "");
    return desk.communities().members(transaction, caller.community()).stream()
        .filter(member -> member.name().equalsIgnoreCase(name))
        .map(Member::id)
        .findFirst();
  }
}
