package dev.acquaint.app.run;

import dev.acquaint.config.Configuration;
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
    return new SandboxConnection(configuration.http(), clock);
  }
}
