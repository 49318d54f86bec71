package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.acquaint.text.Catalogue;
import org.junit.jupiter.api.Test;

/** The command book as Discord's command picker shows it. */
class RegistrationTest {
  private final JsonNode all = read(CommandTable.json(SampleBook.book(), new Catalogue()));

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private JsonNode named(String name) {
    return all.valueStream()
        .filter(one -> one.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode option(String name) {
    return named("kudos")
        .get("options")
        .get(0)
        .get("options")
        .valueStream()
        .filter(one -> one.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void commandsOfOneFirstWordAreOneCommandWithSubcommands() {
    assertThat(named("kudos").get("options").findValuesAsText("name")).contains("give", "mine");
    assertThat(named("introduce").get("options")).isEmpty();
  }

  @Test
  void optionsHaveTheTypesThatDiscordHelpsWith() {
    assertThat(option("to").get("type").asInt()).isEqualTo(6);
    assertThat(option("for").get("type").asInt()).isEqualTo(3);
    assertThat(option("points").get("type").asInt()).isEqualTo(4);
    assertThat(option("where").get("type").asInt()).isEqualTo(7);
    assertThat(option("zone").get("autocomplete").asBoolean()).isTrue();
    assertThat(option("for").get("autocomplete").asBoolean()).isFalse();
    assertThat(option("to").get("required").asBoolean()).isTrue();
    assertThat(named("kudos").findValue("choices")).hasSize(2);
  }

  @Test
  void descriptionsAreInEnglishAndGerman() {
    assertThat(named("kudos").get("description").asText()).isEqualTo("All commands of /kudos");
    assertThat(named("kudos").get("description_localizations").get("de").asText())
        .isEqualTo("Alle Befehle von /kudos");
  }

  @Test
  void commandsAreThereOnServersOnlyAndThoseOfModeratorsForWhoManagesTheServer() {
    all.forEach(command -> assertThat(command.get("contexts").toString()).isEqualTo("[\"0\"]"));
    assertThat(named("kudos-admin").get("default_member_permissions").asText()).isEqualTo("32");
    assertThat(named("kudos").get("default_member_permissions").isNull()).isTrue();
  }

  @Test
  void menusAreOnMessagesAndMembers() {
    assertThat(named("Save it").get("type").asInt()).isEqualTo(3);
    assertThat(named("See profile").get("type").asInt()).isEqualTo(2);
  }
}
