package dev.acquaint.features.profiles;

import dev.acquaint.command.WhenWords;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.FormValues;
import java.net.URI;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one form that was sent, and collects what is wrong with them. */
final class FormReading {
  private final FormValues values;
  private final Map<String, Text> mistakes = new HashMap<>();

  FormReading(FormValues values) {
    this.values = values;
  }

  /** Reads one line of words that must be there. */
  String headline(String field, int most) {
    String line = words(field).replaceAll("[\\s\\p{Z}]+", " ");
    if (line.isEmpty()) {
      mistake(field, ProfileWords.headlineMissing(most));
    } else if (TypedWords.length(line) > most) {
      mistake(field, ProfileWords.headlineTooLong(TypedWords.length(line), most));
    }
    return line;
  }

  /** Reads words that may be missing. */
  String words(String field, int most) {
    String words = words(field);
    if (TypedWords.length(words) > most) {
      mistake(field, ProfileWords.tooLong(TypedWords.length(words), most));
    }
    return words;
  }

  Set<String> topics(String field) {
    Set<String> topics = Topics.read(words(field));
    topics.stream()
        .filter(topic -> TypedWords.length(topic) > Topics.LONGEST)
        .findFirst()
        .ifPresent(
            topic -> mistake(field, ProfileWords.topicTooLong(TypedWords.shorten(topic, 30))));
    if (topics.size() > Topics.MOST) {
      mistake(field, ProfileWords.tooManyTopics(topics.size()));
    } else if (TypedWords.length(Topics.write(topics)) > Topics.LONGEST_FIELD) {
      mistake(field, ProfileWords.topicsTooLong(TypedWords.length(Topics.write(topics))));
    }
    return topics;
  }

  Optional<URI> link(String field) {
    String words = words(field);
    Optional<URI> link = LinkWords.read(words);
    if (link.isEmpty() && !words.isEmpty()) {
      mistake(field, ProfileWords.notALink(TypedWords.shorten(words, 60)));
    }
    return link;
  }

  Optional<LocalTime> time(String field) {
    String words = words(field);
    Optional<LocalTime> time = WhenWords.time(words);
    if (time.isEmpty() && !words.isEmpty()) {
      mistake(field, ProfileWords.notATime(TypedWords.shorten(words, 60)));
    }
    return time;
  }

  private String words(String field) {
    return values.words(field).orElse("");
  }

  void mistake(String field, Text what) {
    mistakes.putIfAbsent(field, what);
  }

  boolean isGood() {
    return mistakes.isEmpty();
  }

  Map<String, Text> mistakes() {
    return Map.copyOf(mistakes);
  }
}
