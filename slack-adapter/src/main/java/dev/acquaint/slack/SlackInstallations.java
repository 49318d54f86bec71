package dev.acquaint.slack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspaces that installed the app by themselves, with their tokens. */
public interface SlackInstallations {

  /**
   * The bot's token for one workspace.
   *
   * @param access the token to call with
   * @param refresh what a new one is got with; nothing when the token does not end
   * @param until when it ends, if it does
   */
  record Token(String access, Optional<String> refresh, Optional<Instant> until) {
    /** Shows no secret. */
    @Override
    public String toString() {
      return "Token[until=" + until + "]";
    }
  }

  /**
   * One workspace.
   *
   * @param team its id, {@code T...}
   * @param name its name
   * @param botUser the bot's user id there
   * @param generation grows with every installation of this workspace, so that what was meant for
   *     an older one does not hit a newer one
   * @param token the bot's token
   * @param at when it was installed
   */
  record Installation(
      String team, String name, String botUser, int generation, Token token, Instant at) {}

  /** Returns all workspaces in which the app is installed. */
  List<Installation> all();

  /** Returns a workspace, if the app is installed there. */
  Optional<Installation> find(String team);

  /**
   * Keeps an installation in place of any older one of the workspace.
   *
   * @param installation its generation is left out of account
   * @return the installation with its generation
   */
  Installation save(Installation installation);

  /**
   * Gives an installation a new token, made by one copy of the bot at a time.
   *
   * @param old the installation with the token that ends
   * @param renewal gets the new one from Slack
   * @return the installation with the token that is good now, whoever renewed it; nothing when the
   *     workspace has another generation by now or none, or another copy is at it
   */
  Optional<Installation> renew(Installation old, Renewal renewal);

  /** Gets a new token. */
  @FunctionalInterface
  interface Renewal {
    /** Returns a new token for an old one; nothing when Slack gives none. */
    Optional<Token> renew(Token old);
  }

  /** Forgets an installation, if it is still of this generation. */
  void remove(String team, int generation);

  /**
   * Keeps that a browser began to install.
   *
   * @param state what Slack hands back, 256 random bits
   * @param browser what the browser's cookie says, 256 random bits
   * @param until when it is too late to come back
   */
  void begin(String state, String browser, Instant until);

  /** Returns a store for a bot of one workspace: nobody installs it by themselves. */
  static SlackInstallations none() {
    return new SlackInstallations() {
      @Override
      public List<Installation> all() {
        return List.of();
      }

      @Override
      public Optional<Installation> find(String team) {
        return Optional.empty();
      }

      @Override
      public Installation save(Installation installation) {
        return installation;
      }

      @Override
      public Optional<Installation> renew(Installation old, Renewal renewal) {
        return Optional.empty();
      }

      @Override
      public void remove(String team, int generation) {
        // There is none.
      }

      @Override
      public void begin(String state, String browser, Instant until) {
        // Nobody comes back.
      }

      @Override
      public boolean comeBack(String state, String browser, Instant now) {
        return false;
      }
    };
  }

  /** Returns whether this browser began with this state and may still come back; only once. */
  boolean comeBack(String state, String browser, Instant now);
}
