package dev.acquaint.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Small files, small methods, and records that keep copies. */
class SizesTest {
  private static final int LINES_OF_A_FILE = 400;
  private static final int LINES_OF_A_METHOD = 40;
  private static final int PARAMETERS = 6;
  private static final Pattern COLLECTION =
      Pattern.compile("(Sequenced|Sorted|Navigable)?(List|Set|Map|Collection)<.*");
  private static final Pattern COPIES =
      Pattern.compile(
          "(?s).*([cC]opyOf|[cC]opy\\(|unmodifiable|toList\\(\\)|List\\.of|collect\\().*");

  private static final List<Sources.Parsed> FILES = Sources.parse(Sources.mainFiles());

  @Test
  void noFileIsLongerThanFourHundredLines() {
    List<String> tooLong = new ArrayList<>();
    for (Sources.Parsed parsed : FILES) {
      long lines = Sources.lines(Sources.ROOT.resolve(parsed.file()));
      boolean excused =
          parsed.tree().getTypeDecls().stream()
              .anyMatch(type -> type instanceof ClassTree top && isExcused(top.getModifiers()));
      if (lines > LINES_OF_A_FILE && !excused) {
        tooLong.add(parsed.file() + " has " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsLongerThanFortyLines() {
    assertThat(complaints(SizesTest::tooLong)).isEmpty();
  }

  @Test
  void noMethodTakesMoreThanSixParameters() {
    assertThat(complaints(SizesTest::tooWide)).isEmpty();
  }

  @Test
  void recordsKeepCopiesOfTheirCollections() {
    List<String> sharing = new ArrayList<>();
    for (Sources.Parsed parsed : FILES) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          if (type.getKind() == Tree.Kind.RECORD && shares(type)) {
            sharing.add(parsed.file() + ": " + type.getSimpleName());
          }
          return super.visitClass(type, nothing);
        }
      }.scan(parsed.tree(), null);
    }
    assertThat(sharing).as("records that keep a collection without copying it").isEmpty();
  }

  @Test
  void anAdapterIsSmallBesideTheCore() {
    long core = lines("bot-core");
    for (String adapter : List.of("sandbox-adapter", "discord-adapter", "slack-adapter")) {
      assertThat(lines(adapter)).as(adapter).isLessThan(core * 15 / 100);
    }
  }

  private static long lines(String module) {
    Path folder = Sources.ROOT.resolve(module).resolve("src/main/java");
    return folder.toFile().isDirectory()
        ? Sources.below(folder).stream().mapToLong(Sources::lines).sum()
        : 0;
  }

  /** Private records hand their collections to nobody but the class around them. */
  private static boolean shares(ClassTree type) {
    if (type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
      return false;
    }
    boolean holdsOne =
        type.getMembers().stream()
            .anyMatch(member ->
                member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)
                    && COLLECTION.matcher(field.getType().toString()).matches());
    boolean copies =
        type.getMembers().stream()
            .anyMatch(member ->
                member instanceof MethodTree method
                    && method.getName().contentEquals("<init>")
                    && COPIES.matcher(String.valueOf(method.getBody())).matches());
    return holdsOne && !copies;
  }

  /** Judges one method of a file; an empty answer is a good one. */
  private interface Judge {
    String judge(Sources.Parsed parsed, MethodTree method, ClassTree owner);
  }

  private static List<String> complaints(Judge judge) {
    List<String> all = new ArrayList<>();
    for (Sources.Parsed parsed : FILES) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
          if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
              && !isExcused(method.getModifiers())
              && !isExcused(owner.getModifiers())) {
            String complaint = judge.judge(parsed, method, owner);
            if (!complaint.isEmpty()) {
              all.add(
                  parsed.file()
                      + ": "
                      + owner.getSimpleName()
                      + "."
                      + method.getName()
                      + complaint);
            }
          }
          return super.visitMethod(method, nothing);
        }
      }.scan(parsed.tree(), null);
    }
    return all;
  }

  private static String tooLong(Sources.Parsed parsed, MethodTree method, ClassTree owner) {
    if (method.getBody() == null) {
      return "";
    }
    SourcePositions positions = Trees.instance(parsed.task()).getSourcePositions();
    var lines = parsed.tree().getLineMap();
    long first = positions.getStartPosition(parsed.tree(), method.getBody());
    long last = positions.getEndPosition(parsed.tree(), method.getBody());
    if (first < 0 || last < 0) {
      return "";
    }
    long length = lines.getLineNumber(last) - lines.getLineNumber(first) + 1;
    return length > LINES_OF_A_METHOD ? " has " + length + " lines" : "";
  }

  /** A record's own constructor has as many parameters as the record has components. */
  private static String tooWide(Sources.Parsed parsed, MethodTree method, ClassTree owner) {
    boolean constructorOfRecord =
        owner.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    int count = method.getParameters().size();
    return count > PARAMETERS && !constructorOfRecord ? " takes " + count + " parameters" : "";
  }

  private static boolean isExcused(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .anyMatch(type -> type.toString().endsWith("Oversized"));
  }
}
