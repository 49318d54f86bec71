package dev.acquaint.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Time and chance are handed in; only the program's outermost part makes them. */
class ClockAndChanceTest {
  private static final Pattern WALL_CLOCK =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now\\(\\)"
              + "|java\\.time\\.\\w+\\.now\\(java\\.time\\.ZoneId\\)"
              + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*\\(.*\\)"
              + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
              + "|java\\.util\\.Date\\.<init>\\(\\)"
              + "|java\\.util\\.Calendar\\.getInstance\\(.*\\)");
  private static final Pattern CHANCE =
      Pattern.compile(
          "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)"
              + "|java\\.security\\.SecureRandom\\.(<init>|getInstance\\w*)\\(.*\\)"
              + "|java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)\\(.*\\)"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)"
              + "|java\\.lang\\.Math\\.random\\(\\)"
              + "|java\\.util\\.UUID\\.randomUUID\\(\\)"
              + "|java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)");
  private static final String[] ALLOWED = {"dev.acquaint.app..", "dev.acquaint.embedded.."};

  @Test
  void onlyTheProgramsOutermostPartReadsTheWallClock() {
    nobodyElse(WALL_CLOCK).check(Program.CLASSES);
  }

  @Test
  void onlyTheProgramsOutermostPartDrawsUnseededChance() {
    nobodyElse(CHANCE).check(Program.CLASSES);
  }

  @Test
  void nothingUsesTheZoneOfTheMachine() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "the machine's zone is asked for",
                (JavaCall<?> call) ->
                    Set.of(
                            "java.time.ZoneId.systemDefault()",
                            "java.util.TimeZone.getDefault()",
                            "java.time.Clock.systemDefaultZone()")
                        .contains(call.getTarget().getFullName())))
        .check(Program.CLASSES);
  }

  private static ArchRule nobodyElse(Pattern calls) {
    DescribedPredicate<JavaAccess<?>> forbidden =
        describe(
            "the target matches " + calls.pattern(),
            access -> calls.matcher(access.getTarget().getFullName()).matches());
    return noClasses()
        .that()
        .resideOutsideOfPackages(ALLOWED)
        .should()
        .accessTargetWhere(forbidden)
        .orShould(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.have(
                    describe(
                        "no reference to it",
                        type ->
                            type.getCodeUnits().stream()
                                .flatMap(ClockAndChanceTest::references)
                                .noneMatch(name -> calls.matcher(name).matches())))));
  }

  private static java.util.stream.Stream<String> references(JavaCodeUnit unit) {
    return java.util.stream.Stream.concat(
            unit.getMethodReferencesFromSelf().stream(),
            unit.getConstructorReferencesFromSelf().stream())
        .map(reference -> reference.getTarget().getFullName());
  }
}
