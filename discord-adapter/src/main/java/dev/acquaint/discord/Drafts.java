package dev.acquaint.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.acquaint.id.Ids;
import dev.acquaint.view.FormView;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Forms that wait behind a button, filled with what was typed: a form may only be the first answer
 * on Discord, and none may answer a form. Kept in memory for an hour, 5,000 at most; after a
 * restart the button says so.
 */
final class Drafts {
  private static final String PREFIX = "form.";

  private final Ids ids;
  private final Cache<String, Draft> kept =
      Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(Duration.ofHours(1)).build();

  Drafts(Ids ids) {
    this.ids = ids;
  }

  /**
   * A form that waits.
   *
   * @param form the form, filled
   * @param locale the language it is written in
   * @param user who typed, the only one who may open it
   */
  record Draft(FormView form, Locale locale, String user) {}

  /** Keeps a form and returns the id of the button that opens it. */
  String keep(Draft draft) {
    String id = PREFIX + ids.next();
    kept.put(id, draft);
    return id;
  }

  /** Whether a button opens a form that waits. */
  static boolean owns(String control) {
    return control.startsWith(PREFIX);
  }

  /** Returns the form behind a button, for the one who typed in it. */
  Optional<Draft> find(String control, String user) {
    return Optional.ofNullable(kept.getIfPresent(control))
        .filter(draft -> draft.user().equals(user));
  }
}
