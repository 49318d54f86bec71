package dev.acquaint.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which library may be used where. */
class LibrariesTest {
  @ParameterizedTest
  @CsvSource({
    "net.dv8tion.., dev.acquaint.discord..",
    "com.slack.., dev.acquaint.slack..",
    "io.javalin.., dev.acquaint.sandbox.. dev.acquaint.app..",
    "org.eclipse.jetty.., dev.acquaint.sandbox.. dev.acquaint.app..",
    "jakarta.servlet.., dev.acquaint.sandbox.. dev.acquaint.app..",
    "picocli.., dev.acquaint.app..",
    "org.apache.commons.csv.., dev.acquaint.app.. dev.acquaint.features.icebreakers..",
    "ch.qos.logback.., dev.acquaint.app..",
    "org.flywaydb.., dev.acquaint.storage..",
    "com.zaxxer.hikari.., dev.acquaint.storage..",
    "org.mariadb.., dev.acquaint.storage..",
    "com.github.kagkarlsson.., dev.acquaint.alarm..",
    "com.bucket4j.., dev.acquaint.dispatch..",
    "io.github.bucket4j.., dev.acquaint.dispatch.. dev.acquaint.slack..",
    "org.jgrapht.., dev.acquaint.features.intros.matching..",
    "org.snakeyaml.., dev.acquaint.config..",
  })
  void aLibraryStaysInItsPlace(String library, String places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places.split(" "))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(Program.CLASSES);
  }

  @Test
  void onlySqlClassesAndTheStorageTouchTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.acquaint.storage..", "dev.acquaint.embedded..")
        .and(describe("are not named Sql...", type -> !Program.holdsSql(type)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "java.sql..")
        .check(Program.CLASSES);
  }

  @Test
  void matchingIsPure() {
    noClasses()
        .that()
        .resideInAPackage("dev.acquaint.features.intros.matching..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "org.jgrapht..",
            "org.jspecify..",
            "dev.acquaint",
            "dev.acquaint.id..",
            "dev.acquaint.features.intros.matching..")
        .check(Program.CLASSES);
  }
}
