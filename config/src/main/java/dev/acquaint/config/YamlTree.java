package dev.acquaint.config;

import dev.acquaint.config.Mistake.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file as a tree in which every node knows its line and column.
 *
 * @param file as the operator named it
 * @param top the outermost mapping; null when the file is empty, absent or broken
 * @param mistakes what is wrong with the file as a whole
 */
record YamlTree(Path file, @Nullable MappingNode top, List<Mistake> mistakes) {
  private static final String SHAPE = "sections with keys below them, indented by spaces";
  private static final String EXAMPLE = "http:\n               port: 8080";

  YamlTree {
    mistakes = List.copyOf(mistakes);
  }

  static YamlTree empty() {
    return new YamlTree(Path.of("-"), null, List.of());
  }

  /** Reads a file; {@code shown} is how messages call it. */
  static YamlTree of(Path path, Path shown) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      String why = Files.isDirectory(path) ? "This is a folder" : "This file cannot be read";
      return broken(shown, 1, 1, why, "a readable file in YAML");
    }
    var words = new StringBuilder();
    var wrong = decode(bytes, words);
    if (wrong.isPresent()) {
      int line = 1 + (int) words.chars().filter(c -> c == '\n').count();
      int column = words.length() - words.lastIndexOf("\n");
      return broken(shown, line, column, "This file is not UTF-8", "a file saved as UTF-8");
    }
    boolean marked = !words.isEmpty() && words.charAt(0) == '\uFEFF';
    return parse(marked ? words.substring(1) : words.toString(), shown);
  }

  Origin.InFile at(Node node) {
    return node.getStartMark()
        .map(mark -> new Origin.InFile(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElseGet(() -> new Origin.InFile(file, 1, 1));
  }

  private static YamlTree parse(String words, Path file) {
    try {
      List<Node> documents = new ArrayList<>();
      var settings = LoadSettings.builder().setLabel(file.toString()).build();
      new Compose(settings).composeAllFromString(words).forEach(documents::add);
      if (documents.size() > 1) {
        var second = new YamlTree(file, null, List.of()).at(documents.get(1));
        return broken(file, second.line(), 1, "A second document starts here", "one document");
      }
      return documents.isEmpty() ? new YamlTree(file, null, List.of()) : of(documents.get(0), file);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
      return broken(file, line, column, problem(e), SHAPE);
    } catch (ReaderException e) {
      String before = words.substring(0, words.offsetByCodePoints(0, e.getPosition()));
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      return broken(file, line, column, "An invisible control character stands here", SHAPE);
    } catch (YamlEngineException e) {
      return broken(file, 1, 1, "This is not YAML: " + e.getMessage(), SHAPE);
    }
  }

  private static YamlTree of(Node document, Path file) {
    var empty = new YamlTree(file, null, List.of());
    if (document instanceof MappingNode mapping) {
      return new YamlTree(file, mapping, List.of());
    }
    if (Section.isNothing(document)) {
      return empty;
    }
    var at = empty.at(document);
    return broken(file, at.line(), at.column(), "This is not a section", SHAPE);
  }

  private static String problem(MarkedYamlEngineException e) {
    String words = String.valueOf(e.getProblem());
    if (words.contains("TAB")) {
      return "A tab stands where spaces are needed";
    }
    return "This is not YAML: " + words;
  }

  /** Decodes strictly; what could be decoded before a fault ends up in {@code words}. */
  private static Optional<String> decode(byte[] bytes, StringBuilder words) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var characters = java.nio.CharBuffer.allocate(bytes.length + 1);
    var result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
    characters.flip();
    words.append(characters);
    return result.isError() ? Optional.of(result.toString()) : Optional.empty();
  }

  private static YamlTree broken(Path file, int line, int column, String problem, String allowed) {
    var mistake =
        new Mistake(new Origin.InFile(file, line, column), problem + ".", allowed, EXAMPLE);
    return new YamlTree(file, null, List.of(mistake));
  }
}
