package dev.acquaint.discord;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import net.dv8tion.jda.api.Permission;

/** The few words that only Discord needs. */
public final class DiscordWords {
  private static final Bundle WORDS = Bundle.beside(DiscordWords.class, "discord");

  private DiscordWords() {}

  static Text group(String group) {
    return WORDS.say("group").with("group", group);
  }

  static Text aside() {
    return WORDS.say("aside");
  }

  static Text correct() {
    return WORDS.say("correct");
  }

  static Text oneMoreStep() {
    return WORDS.say("one-more-step");
  }

  static Text openForm() {
    return WORDS.say("open-form");
  }

  static Text editAgain() {
    return WORDS.say("edit-again");
  }

  static Text formForgotten() {
    return WORDS.say("form-forgotten");
  }

  static Text away() {
    return WORDS.say("away");
  }

  static Text awayRepair() {
    return WORDS.say("away-repair");
  }

  static Text gone(ChannelRef channel) {
    return WORDS.say("gone").with("channel", channel);
  }

  static Text goneRepair() {
    return WORDS.say("gone-repair").with("setup", new Argument.CommandLine("acquaint-admin setup"));
  }

  static Text lacks(ChannelRef channel, Permission permission) {
    return WORDS
        .say("lacks")
        .with("channel", channel)
        .with("permission", permission(permission))
        .with("effect", WORDS.say("effect").with("permission", permission));
  }

  static Text lacksRepair(ChannelRef channel, Permission permission) {
    return WORDS
        .say("lacks-repair")
        .with("channel", channel)
        .with("permission", permission(permission));
  }

  private static Text permission(Permission permission) {
    return WORDS.say("permission").with("permission", permission);
  }

  static Text ready(ChannelRef channel) {
    return WORDS.say("ready").with("channel", channel);
  }

  static Text hidden(ChannelRef channel) {
    return WORDS.say("hidden").with("channel", channel);
  }

  static Text hiddenRepair() {
    return WORDS.say("hidden-repair");
  }

  static Text news(ChannelRef channel) {
    return WORDS.say("news").with("channel", channel);
  }

  static Text newsRepair() {
    return WORDS.say("news-repair");
  }

  static Text tooMuch() {
    return WORDS.say("too-much");
  }

  static Text tooMuchRepair() {
    return WORDS.say("too-much-repair");
  }

  static Text done() {
    return WORDS.say("done");
  }
}
