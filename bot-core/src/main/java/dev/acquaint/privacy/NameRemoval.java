package dev.acquaint.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes one member's name out of a message that waits to be sent to others: every mention becomes
 * "somebody who has left".
 */
final class NameRemoval {
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final MemberId member;
  private final List<String> users;

  /**
   * Makes it.
   *
   * @param member whose name
   * @param users the platforms' ids of the member's accounts
   */
  NameRemoval(MemberId member, List<String> users) {
    this.member = member;
    this.users = List.copyOf(users);
  }

  /**
   * What became of a message.
   *
   * @param body the message without the name
   * @param forOthers whether anybody else is left for whom it makes sense
   */
  record Cleaned(String body, boolean forOthers) {}

  /**
   * Takes the name out.
   *
   * @param body a delivery as JSON
   * @param step what stands for the step, when the step names the member
   */
  Cleaned clean(String body, String step) {
    try {
      JsonNode delivery = mapper.readTree(body);
      boolean forOthers = isForOthers(delivery);
      JsonNode clean = cleaned(delivery);
      if (clean instanceof ObjectNode object
          && delivery.path("step").asText().contains(member.value())) {
        object.put("step", step);
      }
      return new Cleaned(mapper.writeValueAsString(clean), forOthers);
    } catch (JsonProcessingException notOurs) {
      return new Cleaned("", false);
    }
  }

  /** A room that was to be made with the member in it, or words to them alone, are for nobody. */
  private boolean isForOthers(JsonNode delivery) {
    boolean addressed =
        delivery.path("people").isEmpty()
            || delivery.path("people").valueStream().anyMatch(person -> !isMember(person));
    boolean there =
        users.stream()
            .noneMatch(user -> delivery.path("target").findValuesAsText("user").contains(user));
    return addressed && there;
  }

  private boolean isMember(JsonNode id) {
    return id.path("value").asText().equals(member.value());
  }

  private JsonNode cleaned(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return isMention(object) ? somebody() : fields(object);
    }
    if (node instanceof ArrayNode array) {
      List<JsonNode> kept = new ArrayList<>();
      array.forEach(element -> {
        if (!(isMember(element) && element.size() == 1)) {
          kept.add(cleaned(element));
        }
      });
      array.removeAll();
      array.addAll(kept);
    }
    return node;
  }

  private ObjectNode fields(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> object.set(name, cleaned(object.get(name))));
    return object;
  }

  private boolean isMention(ObjectNode object) {
    return object.path("is").asText().equals("Person") && isMember(object.path("member"));
  }

  private static ObjectNode somebody() {
    Text.Entry words = (Text.Entry) ErasureWords.somebody();
    return JsonNodeFactory.instance
        .objectNode()
        .put("is", "Entry")
        .put("bundle", words.bundle())
        .put("key", words.key())
        .set("arguments", JsonNodeFactory.instance.objectNode());
  }
}
