package dev.acquaint.config;

/**
 * The chat platform in a browser page. Whoever reaches the page can act as any member, so it is off
 * unless somebody asks for it.
 *
 * @param enabled whether the page is served
 */
public record SandboxSettings(boolean enabled) {

  static SandboxSettings read(Section section) {
    return new SandboxSettings(section.get("enabled", Kinds.flag(false), false));
  }
}
