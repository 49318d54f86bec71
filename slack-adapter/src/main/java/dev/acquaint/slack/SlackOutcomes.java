package dev.acquaint.slack;

import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Outcome.Reason;
import java.util.Map;

/** What Slack's words of refusal mean for a message (Slack, errors of the Web API methods). */
final class SlackOutcomes {
  private static final Map<String, Reason> REASONS =
      Map.ofEntries(
          Map.entry("channel_not_found", Reason.CHANNEL_GONE),
          Map.entry("is_archived", Reason.CHANNEL_GONE),
          Map.entry("thread_not_found", Reason.CHANNEL_GONE),
          Map.entry("not_in_channel", Reason.NO_PERMISSION),
          Map.entry("restricted_action", Reason.NO_PERMISSION),
          Map.entry("restricted_action_read_only_channel", Reason.NO_PERMISSION),
          Map.entry("restricted_action_thread_only_channel", Reason.NO_PERMISSION),
          Map.entry("restricted_action_non_threadable_channel", Reason.NO_PERMISSION),
          Map.entry("missing_scope", Reason.NO_PERMISSION),
          Map.entry("edit_window_closed", Reason.NO_PERMISSION),
          Map.entry("user_not_found", Reason.MEMBER_GONE),
          Map.entry("user_disabled", Reason.MEMBER_GONE),
          Map.entry("user_not_visible", Reason.MEMBER_GONE),
          Map.entry("invalid_user_combination", Reason.CLOSED_TO_US),
          Map.entry("messages_tab_disabled", Reason.CLOSED_TO_US),
          Map.entry("cannot_dm_bot", Reason.CLOSED_TO_US),
          Map.entry("invalid_auth", Reason.SPACE_GONE),
          Map.entry("account_inactive", Reason.SPACE_GONE),
          Map.entry("token_revoked", Reason.SPACE_GONE),
          Map.entry("token_expired", Reason.SPACE_GONE),
          Map.entry("team_access_not_granted", Reason.SPACE_GONE),
          Map.entry("message_not_found", Reason.MESSAGE_GONE),
          Map.entry("not_pinnable", Reason.NO_PERMISSION),
          Map.entry("permission_denied", Reason.NO_PERMISSION),
          Map.entry("cant_update_message", Reason.MESSAGE_GONE));

  private SlackOutcomes() {}

  /** Returns what a call that is not done means for its message. */
  static <T> Outcome of(SlackCalls.Answer<T> answer) {
    return switch (answer) {
      case SlackCalls.Answer.Done<T> _ ->
          throw new IllegalArgumentException("what is done has an outcome of its own");
      case SlackCalls.Answer.Refused<T>(String word) ->
          new Outcome.Refused(REASONS.getOrDefault(word, Reason.MALFORMED));
      case SlackCalls.Answer.NotNow<T>(var after) -> new Outcome.TryLater(after);
      case SlackCalls.Answer.InDoubt<T>(String what) -> new Outcome.Unknown(what);
    };
  }
}
