package dev.acquaint.sandbox;

import dev.acquaint.interaction.Response;
import java.util.Locale;

/**
 * What the bot answered to something a person of the sandbox did.
 *
 * @param response what
 * @param locale the language in which the person reads it
 */
public record SandboxAnswer(Response response, Locale locale) {}
