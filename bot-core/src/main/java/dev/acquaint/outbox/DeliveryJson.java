package dev.acquaint.outbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.acquaint.chat.Place;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;

/**
 * Deliveries as JSON, so that a message waits in the database exactly as it was written. Unknown
 * fields are ignored.
 */
final class DeliveryJson {
  private final ObjectMapper mapper;

  DeliveryJson() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    this.mapper = builder.build();
    for (Class<?> sealed :
        new Class<?>[] {
          Argument.class, Text.class, Place.class, Block.class, Control.class, Delivery.Target.class
        }) {
      mapper.addMixIn(sealed, Tagged.class);
      for (Class<?> kind : sealed.getPermittedSubclasses()) {
        mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
      }
    }
  }

  String write(Delivery delivery) {
    try {
      return mapper.writeValueAsString(delivery);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every delivery can be written", e);
    }
  }

  Delivery read(String json) {
    try {
      return mapper.readValue(json, Delivery.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a delivery: " + e.getOriginalMessage(), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Tagged {}
}
