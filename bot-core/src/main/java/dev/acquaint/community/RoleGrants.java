package dev.acquaint.community;

import dev.acquaint.chat.Directory;
import dev.acquaint.id.MemberId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rights that owners gave to members and roles, as {@link Settings#MODERATOR_ROLES} and {@link
 * Settings#HELPERS} store them: one word each, with blanks between.
 *
 * @param grants all of them
 */
public record RoleGrants(List<Grant> grants) {

  /** Copies the grants. */
  public RoleGrants {
    grants = List.copyOf(grants);
  }

  /**
   * One right.
   *
   * @param area the area that may be run; empty for all of them
   * @param member who may, when it is one member
   * @param role who may, when it is a role
   */
  public record Grant(String area, Optional<MemberId> member, Optional<Directory.Role> role) {

    /** Returns a member's right to run an area. */
    public static Grant of(String area, MemberId member) {
      return new Grant(area, Optional.of(member), Optional.empty());
    }

    /** Returns a role's right to run an area, or all of them when the area is empty. */
    public static Grant of(String area, Directory.Role role) {
      return new Grant(area, Optional.empty(), Optional.of(role));
    }

    private String written() {
      return area
          + ":"
          + member
              .map(id -> "member:" + id.value())
              .orElseGet(() -> role.map(Grant::written).orElse(""));
    }

    private static String written(Directory.Role role) {
      return "role:"
          + role.id()
          + ":"
          + URLEncoder.encode(role.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean isSameAs(Grant other) {
      return area.equals(other.area)
          && member.equals(other.member)
          && role.map(Directory.Role::id).equals(other.role.map(Directory.Role::id));
    }
  }

  /** Returns what a setting stores; what is not understood is left out. */
  public static RoleGrants read(String stored) {
    return new RoleGrants(
        Arrays.stream(stored.split(" ")).flatMap(word -> grant(word).stream()).toList());
  }

  private static Optional<Grant> grant(String word) {
    String[] parts = word.split(":", -1);
    if (parts.length == 3 && parts[1].equals("member") && !parts[2].equals("?")) {
      return Optional.of(Grant.of(parts[0], new MemberId(parts[2])));
    }
    return parts.length == 4 && parts[1].equals("role")
        ? Optional.of(
            Grant.of(
                parts[0],
                new Directory.Role(parts[2], URLDecoder.decode(parts[3], StandardCharsets.UTF_8))))
        : Optional.empty();
  }

  /** Returns these grants in the form in which a setting stores them. */
  public String written() {
    return grants.stream().map(Grant::written).collect(Collectors.joining(" "));
  }

  /** Returns these grants with one more. */
  public RoleGrants with(Grant grant) {
    RoleGrants without = without(grant);
    return new RoleGrants(
        java.util.stream.Stream.concat(without.grants.stream(), java.util.stream.Stream.of(grant))
            .toList());
  }

  /** Returns these grants without one. */
  public RoleGrants without(Grant grant) {
    return new RoleGrants(grants.stream().filter(one -> !one.isSameAs(grant)).toList());
  }

  /** Returns these grants without any of a member. */
  public RoleGrants without(MemberId member) {
    return new RoleGrants(
        grants.stream().filter(one -> !one.member().equals(Optional.of(member))).toList());
  }

  /** Returns the grants of one area. */
  public RoleGrants in(String area) {
    return new RoleGrants(grants.stream().filter(one -> one.area().equals(area)).toList());
  }

  /** Whether a member has a grant of their own. */
  public boolean hasMember(MemberId member) {
    return grants.stream().anyMatch(one -> one.member().equals(Optional.of(member)));
  }

  /** Whether any of these roles, by their ids, has a grant. */
  public boolean hasRole(Set<String> roles) {
    return grants.stream()
        .flatMap(one -> one.role().stream())
        .anyMatch(role -> roles.contains(role.id()));
  }

  /** Whether any grant is that of a role, so that the platform has to be asked. */
  public boolean namesRoles() {
    return grants.stream().anyMatch(one -> one.role().isPresent());
  }
}
