package dev.acquaint.features.profiles;

import java.util.Map;

/**
 * Who may see which part of one profile.
 *
 * @param audiences the parts that are not for everybody
 */
public record Visibility(Map<ProfileField, Audience> audiences) {
  /** Everything is for everybody, as long as the owner says nothing else. */
  public static final Visibility OPEN = new Visibility(Map.of());

  /** Copies the audiences. */
  public Visibility {
    audiences = Map.copyOf(audiences);
  }

  /** Returns who may see a part. */
  public Audience of(ProfileField field) {
    return audiences.getOrDefault(field, Audience.EVERYBODY);
  }

  /** Whether somebody who stands so to the owner may see a part. */
  public boolean shows(ProfileField field, Relation relation) {
    return of(field).includes(relation);
  }
}
