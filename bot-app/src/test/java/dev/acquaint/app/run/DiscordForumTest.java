package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.acquaint.discord.fake.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A community that asks its questions in a forum. */
@Tag("slow")
@Timeout(120)
class DiscordForumTest {
  private static final String ADA = "2";

  @TempDir Path home;
  private DiscordHouse house;

  @BeforeEach
  void aServerThatIsSetUp() throws Exception {
    house = new DiscordHouse(home);
    house.runs(DiscordHouse.OWNER, "acquaint-admin setup weekday:monday zone:Berlin");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  private String sets(String value) {
    return house
        .runs(
            DiscordHouse.OWNER,
            "acquaint-admin settings setting:questions-channel value:\"" + value + "\"")
        .words();
  }

  private void asks(String title, String topics) {
    DiscordHouse.Answer form = house.runs(ADA, "ask");
    house.sends(ADA, form, Map.of("title", title, "topics", topics));
    house.passes(Duration.ofMinutes(1));
  }

  private List<JsonNode> posts() {
    return house.discord().threads().stream()
        .filter(thread -> thread.get("parent_id").asText().equals(FakeDiscord.FORUM))
        .map(JsonNode.class::cast)
        .toList();
  }

  @Test
  void questionsArePostedInItUnderTheirTopicsWhereverTheyAreAsked() {
    assertThat(sets("#help")).contains("<#" + FakeDiscord.FORUM + ">");
    asks("How do I close a stream of a file?", "java, files");
    JsonNode post = posts().getFirst();
    assertThat(posts()).hasSize(1);
    assertThat(post.get("name").asText()).isEqualTo("How do I close a stream of a file?");
    assertThat(
            StreamSupport.stream(post.get("applied_tags").spliterator(), false)
                .map(JsonNode::asText))
        .containsExactly(FakeDiscord.FORUM + 2);
    assertThat(house.discord().messages(FakeDiscord.CHANNEL).toString())
        .doesNotContain("close a stream");
    assertThat(house.runs(DiscordHouse.OWNER, "acquaint-admin doctor").words())
        .contains("<#" + FakeDiscord.FORUM + ">");
  }

  @Test
  void withoutOneTheyArePostedWhereTheyAreAsked() {
    assertThat(sets("#nowhere")).contains("questions-channel value:#help");
    assertThat(sets("<#" + FakeDiscord.FORUM + ">")).contains(FakeDiscord.FORUM);
    sets("none");
    asks("How do I close a stream of a file?", "java");
    assertThat(posts()).isEmpty();
    assertThat(house.discord().messages(FakeDiscord.CHANNEL).toString()).contains("close a stream");
  }
}
