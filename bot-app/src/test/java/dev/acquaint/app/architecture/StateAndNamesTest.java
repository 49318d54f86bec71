package dev.acquaint.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** State is private and never static; names say what a thing is. */
class StateAndNamesTest {
  @Test
  void thereIsNoStaticMutableState() {
    fields()
        .that()
        .areStatic()
        .and(describe("were written by a person", StateAndNamesTest::isWritten))
        .should()
        .beFinal()
        .check(Program.CLASSES);
  }

  @Test
  void fieldsThatChangeArePrivate() {
    fields()
        .that()
        .areNotFinal()
        .and(describe("were written by a person", StateAndNamesTest::isWritten))
        .should()
        .bePrivate()
        .check(Program.CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Service")
        .check(Program.CLASSES);
    classes()
        .that()
        .areInterfaces()
        .should()
        .haveNameNotMatching(".*\\.I[A-Z][a-z]\\w*")
        .check(Program.CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> bare = new ArrayList<>();
    for (JavaPackage place : Program.CLASSES.getPackage("dev.acquaint").getSubpackagesInTree()) {
      boolean marked =
          place
              .tryGetPackageInfo()
              .map(info -> info.isAnnotatedWith(NullMarked.class))
              .orElse(false);
      if (!place.getClasses().isEmpty() && !marked) {
        bare.add(place.getName());
      }
    }
    assertThat(bare).as("packages without @NullMarked").isEmpty();
  }

  private static boolean isWritten(JavaField field) {
    JavaClass owner = field.getOwner();
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !field.getName().startsWith("$")
        && !owner.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
