package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.config.Configuration;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.storage.Health;
import java.time.InstantSource;
import java.util.List;

/** The sandbox: a chat platform inside the program. */
final class SandboxKind implements PlatformKind {
  static final String NAME = "sandbox";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConfigured(Configuration configuration) {
    return configuration.sandbox().enabled();
  }

  @Override
  public String howToConfigure() {
    return "sandbox.enabled: true   (or ACQUAINT_SANDBOX_ENABLED=true), a platform inside the program, for trying";
  }

  @Override
  public List<String> mistakes(Configuration configuration) {
    return List.of();
  }

  @Override
  public Connection connection(Configuration configuration, InstantSource clock) {
    return new InMemory(new SandboxPlatform(clock), clock);
  }

  private record InMemory(SandboxPlatform sandbox, InstantSource clock) implements Connection {
    @Override
    public Platform platform() {
      return sandbox;
    }

    @Override
    public void open(Bot bot, Intake intake) {
      bot.ground()
          .transactions()
          .run(transaction ->
              bot.communities()
                  .connect(transaction, SandboxPlatform.SPACE, NAME, "Sandbox", clock.instant()));
      sandbox.addChannel("general");
    }

    @Override
    public Health health() {
      return new Health(true, "The sandbox runs inside the program");
    }

    @Override
    public void close() {
      // It lives in memory, and ends with the program.
    }
  }
}
