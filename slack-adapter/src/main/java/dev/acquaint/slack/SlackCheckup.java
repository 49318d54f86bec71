package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.acquaint.chat.Finding;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at the tokens of one workspace before the bot runs: whether Slack takes them, and whether
 * they were granted what the code needs. Two requests, nothing else; nothing is changed.
 */
public final class SlackCheckup {
  static final String SOCKET_SCOPE = "connections:write";

  private SlackCheckup() {}

  /**
   * Looks at what is configured. Workspaces that install the app by themselves are not asked here:
   * their tokens stand in the database, and moderators ask for themselves.
   *
   * @param settings how Slack is reached
   * @param clock the present moment
   * @return what was found; empty for many workspaces
   */
  public static List<Finding> of(SlackSettings settings, InstantSource clock) {
    if (!(settings.access() instanceof SlackSettings.OneToken(String token))) {
      return List.of();
    }
    Slack slack = SlackConnection.open(settings);
    List<Finding> findings = new ArrayList<>(bot(calls(slack, token, clock)));
    if (settings.mode() == SlackSettings.Mode.SOCKET) {
      settings.appToken().map(app -> socket(calls(slack, app, clock))).ifPresent(findings::add);
    }
    return findings;
  }

  private static SlackCalls calls(Slack slack, String token, InstantSource clock) {
    return new SlackCalls(() -> slack.methods(token), new Pace(Tempo.real(), clock));
  }

  private static List<Finding> bot(SlackCalls calls) {
    SlackCalls.Answer<AuthTestResponse> answer = ask(calls);
    if (!(answer instanceof SlackCalls.Answer.Done<AuthTestResponse>(AuthTestResponse who))) {
      return List.of(notLetIn(answer, "slack.botToken", false));
    }
    return List.of(
        Finding.good(SlackWords.letIn(who.getTeam())), scopes(SlackConnection.scopes(who)));
  }

  /** Compares what was granted with what every method that is called needs. */
  static Finding scopes(Set<String> granted) {
    List<String> missing =
        SlackManifest.scopes().stream().filter(scope -> !granted.contains(scope)).toList();
    return missing.isEmpty()
        ? Finding.good(SlackWords.scopesComplete())
        : Finding.bad(SlackWords.scopesMissing(missing), SlackWords.scopesRepair());
  }

  private static Finding socket(SlackCalls calls) {
    SlackCalls.Answer<AuthTestResponse> answer = ask(calls);
    if (!(answer instanceof SlackCalls.Answer.Done<AuthTestResponse>(AuthTestResponse who))) {
      return notLetIn(answer, "slack.appToken", true);
    }
    return SlackConnection.scopes(who).contains(SOCKET_SCOPE)
        ? Finding.good(SlackWords.socketGood())
        : Finding.bad(SlackWords.scopesMissing(List.of(SOCKET_SCOPE)), SlackWords.appTokenRepair());
  }

  private static SlackCalls.Answer<AuthTestResponse> ask(SlackCalls calls) {
    return calls.call(SlackMethod.AUTH_TEST, client -> client.authTest(request -> request));
  }

  private static <T> Finding notLetIn(
      SlackCalls.Answer<T> answer, String setting, boolean appToken) {
    return answer instanceof SlackCalls.Answer.Refused<T>(String word)
        ? Finding.bad(
            SlackWords.tokenRefused(setting, word),
            appToken ? SlackWords.appTokenRepair() : SlackWords.botTokenRepair())
        : Finding.bad(SlackWords.noAnswer(), SlackWords.noAnswerRepair());
  }
}
