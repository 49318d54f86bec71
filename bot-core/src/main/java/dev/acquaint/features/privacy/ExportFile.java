package dev.acquaint.features.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is stored of somebody as one JSON file that people can read too. */
final class ExportFile {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  String write(Map<String, ?> stored) {
    try {
      return mapper.writeValueAsString(plain(stored)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values can be written", e);
    }
  }

  /** Numbers, words and their collections stay; anything else is written as its words. */
  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, one) -> {
          if (one != null) {
            copy.put(String.valueOf(key), plain(one));
          }
        });
        yield copy;
      }
      case Collection<?> many -> {
        List<Object> copy = new ArrayList<>();
        many.forEach(one -> copy.add(plain(one)));
        yield copy;
      }
      case Number number -> number;
      case Boolean truth -> truth;
      default -> String.valueOf(value);
    };
  }
}
