package dev.acquaint.slack;

import com.slack.api.Slack;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Finding;
import dev.acquaint.command.Intake;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One workspace that Slack has let the bot into. */
final class SlackTeam {
  private final Workspace workspace;
  private final SlackCalls calls;
  private final SlackUsers users;
  private final SlackChat chat;
  private final SlackDirectory directory;
  private final SlackReceiver receiver;
  private final SlackEvents events;

  /**
   * What all workspaces share.
   *
   * @param slack the SDK
   * @param settings how Slack is reached
   * @param parts what the adapter needs of the rest
   * @param intake where interactions go
   * @param clock the present moment
   * @param tempo how calls wait for their turn
   * @param threads where acts are handed in
   * @param removed told that a workspace may have removed the bot
   */
  record Shared(
      Slack slack,
      SlackSettings settings,
      SlackPlatform.Parts parts,
      Intake intake,
      InstantSource clock,
      Tempo tempo,
      Executor threads,
      Consumer<String> removed) {}

  /**
   * Makes the workspace's part; nothing is received yet.
   *
   * @param shared what all workspaces share
   * @param workspace which
   * @param tokens gives a token that is good at the moment
   */
  SlackTeam(Shared shared, Workspace workspace, Supplier<String> tokens) {
    SlackPlatform.Parts parts = shared.parts();
    this.workspace = workspace;
    this.calls =
        new SlackCalls(
            () -> shared.slack().methods(tokens.get()), new Pace(shared.tempo(), shared.clock()));
    SlackWriting writing =
        new SlackWriting(
            parts.catalogue(),
            parts.people(),
            workspace,
            shared.settings().command(),
            new SlackLinks(calls, shared.clock()));
    SlackBlocks blocks = new SlackBlocks(writing, parts.codec());
    SlackForms forms = new SlackForms(writing, blocks, parts.codec(), parts.people(), workspace);
    SlackAnswers answers = new SlackAnswers(shared.slack(), calls, blocks, writing, forms);
    this.users = new SlackUsers(calls);
    this.chat = new SlackChat(workspace, calls, blocks, writing, shared.clock());
    this.directory = new SlackDirectory(workspace, calls, users);
    this.receiver =
        new SlackReceiver(
            new SlackReceiver.Ground(
                workspace,
                users,
                answers,
                new SlackLines(parts.book(), shared.settings().command()),
                parts.people(),
                new SlackUploads(tokens, shared.settings().apiUrl())),
            shared.intake(),
            parts.inbox(),
            shared.threads());
    this.events = new SlackEvents(workspace, users, receiver, shared);
  }

  Workspace workspace() {
    return workspace;
  }

  SlackChat chat() {
    return chat;
  }

  Directory directory() {
    return directory;
  }

  SlackReceiver receiver() {
    return receiver;
  }

  SlackEvents events() {
    return events;
  }

  /** Whether Slack says that the bot has no access any more; false while Slack does not answer. */
  boolean isShutOut() {
    return calls.call(SlackMethod.AUTH_TEST, client -> client.authTest(request -> request))
        instanceof SlackCalls.Answer.Refused;
  }

  /** Looks for what keeps the bot from working here. */
  List<Finding> examine(SpaceId space, Collection<ChannelRef> places) {
    List<Finding> findings = new ArrayList<>();
    Optional<Set<String>> granted = SlackConnection.scopes(calls);
    if (granted.isEmpty()) {
      findings.add(Finding.bad(SlackWords.unreached(), SlackWords.unreachedRepair()));
      return findings;
    }
    findings.add(SlackCheckup.scopes(granted.get()));
    findings.addAll(Finding.ofPlaces(directory.channels(space), places));
    return findings;
  }
}
