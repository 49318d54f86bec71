package dev.acquaint.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The classes of the program itself: no tests and nothing made for tests. */
final class Program {
  /** The packages of the core; each uses only those before it. */
  static final List<String> ORDER =
      List.of(
          "id",
          "text",
          "view",
          "chat",
          "event",
          "interaction",
          "command",
          "storage",
          "community",
          "outbox",
          "alarm",
          "privacy",
          "feature",
          "dispatch",
          "features");

  /** Packages outside the core. */
  static final List<String> AROUND =
      List.of("config", "embedded", "sandbox", "discord", "slack", "app");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(Program::isOfTheProgram)
          .importPackages("dev.acquaint");

  private Program() {}

  private static boolean isOfTheProgram(Location location) {
    return !location.contains("bot-testkit") && !location.contains("benchmarks");
  }

  static String inAndBelow(String name) {
    return "dev.acquaint." + name + "..";
  }

  /** Whether a class, or the class around it, has a name that starts with {@code Sql}. */
  static boolean holdsSql(JavaClass type) {
    return type.getSimpleName().startsWith("Sql")
        || type.getEnclosingClass().map(Program::holdsSql).orElse(false);
  }
}
