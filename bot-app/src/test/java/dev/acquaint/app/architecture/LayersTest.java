package dev.acquaint.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom. */
class LayersTest {
  private static final Pattern FEATURE =
      Pattern.compile("dev\\.acquaint\\.features\\.([^.]+)(\\..+)?");

  static IntStream positions() {
    return IntStream.range(0, Program.ORDER.size());
  }

  @ParameterizedTest
  @MethodSource("positions")
  void aPackageOfTheCoreUsesOnlyThoseBeforeIt(int position) {
    List<String> after = Program.ORDER.subList(position + 1, Program.ORDER.size());
    String[] forbidden =
        Stream.concat(after.stream(), Program.AROUND.stream())
            .map(Program::inAndBelow)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(Program.inAndBelow(Program.ORDER.get(position)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(Program.CLASSES);
  }

  @Test
  void everyClassLivesInAPackageThatHasItsPlace() {
    String[] known =
        Stream.concat(Program.ORDER.stream(), Program.AROUND.stream())
            .map(Program::inAndBelow)
            .toArray(String[]::new);
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(Stream.of("dev.acquaint"), Stream.of(known)).toArray(String[]::new))
        .check(Program.CLASSES);
  }

  /** The outermost package alone may know everything: it names the commands and joins the parts. */
  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.acquaint.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAPackage("dev.acquaint.app"), alwaysTrue())
        .check(Program.CLASSES);
  }

  @Test
  void featuresHaveNoCycles() {
    slices()
        .matching("dev.acquaint.features.(*)..")
        .should()
        .beFreeOfCycles()
        .check(Program.CLASSES);
  }

  @Test
  void noFeatureReachesIntoTheSubPackageOfAnother() {
    classes()
        .that()
        .resideInAPackage("dev.acquaint.features..")
        .should(leaveOtherFeaturesInsidesAlone())
        .check(Program.CLASSES);
  }

  @Test
  void adaptersKnowNoFeature() {
    noClasses()
        .that(
            resideInAnyPackage(
                "dev.acquaint.sandbox..", "dev.acquaint.discord..", "dev.acquaint.slack.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.acquaint.features..", "dev.acquaint.app..", "dev.acquaint.config..")
        .allowEmptyShould(true)
        .check(Program.CLASSES);
  }

  @Test
  void configurationAndEmbeddedDatabaseKnowNothingOfTheRest() {
    String[] rest =
        Stream.concat(Program.ORDER.stream(), Stream.of("sandbox", "app"))
            .map(Program::inAndBelow)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage("dev.acquaint.config..", "dev.acquaint.embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rest)
        .check(Program.CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.acquaint.config..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.acquaint.embedded..")
        .check(Program.CLASSES);
  }

  private static ArchCondition<JavaClass> leaveOtherFeaturesInsidesAlone() {
    return new ArchCondition<>("use only the outermost package of another feature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Matcher own = FEATURE.matcher(type.getPackageName());
        if (!own.matches()) {
          return;
        }
        type.getDirectDependenciesFromSelf()
            .forEach(dependency -> {
              Matcher other = FEATURE.matcher(dependency.getTargetClass().getPackageName());
              if (other.matches()
                  && other.group(2) != null
                  && !other.group(1).equals(own.group(1))) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
              }
            });
      }
    };
  }
}
