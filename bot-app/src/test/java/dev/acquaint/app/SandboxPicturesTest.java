package dev.acquaint.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.acquaint.app.browser.Chromium;
import dev.acquaint.app.browser.Visitor;
import dev.acquaint.storage.Transactions;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of the documents. They go to the folder named by the system property {@code
 * acquaint.pictures}, relative to the project, and to {@code bot-app/target/pictures} otherwise.
 */
@Tag("browser")
@ExtendWith(TestDatabaseExtension.class)
class SandboxPicturesTest {
  private static final long MOST_BYTES = 300_000;

  private static final Path FOLDER =
      Path.of(System.getProperty("acquaint.root", "."))
          .resolve(System.getProperty("acquaint.pictures", "bot-app/target/pictures"));

  @Test
  void thePageLooksGoodOnADeskByDayAndByNightAndOnAPhone(Transactions transactions)
      throws IOException {
    Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    try (Chromium chromium = Chromium.start();
        PageDemo demo = PageDemo.play(transactions, DemoPeople.invented(40), 7, silent)) {
      int port = demo.serve(0);
      try (Visitor first = new Visitor(chromium.browser(), port)) {
        first.jump("next");
      }
      try (Visitor desk = new Visitor(chromium.browser(), port)) {
        desk.page().locator(".place:has(.stack)").first().click();
        assertThat(desk.at("button").first()).isVisible();
        take(desk, "sandbox-light");
      }
      try (Visitor night = new Visitor(chromium.browser(), port, 1440, 900, ColorScheme.DARK)) {
        night.in("introductions").say("/intros-admin preview");
        assertThat(night.lastPrivate()).isVisible();
        night.at("composer").pressSequentially("/intros");
        assertThat(night.at("command-suggestion").first()).isVisible();
        take(night, "sandbox-dark");
      }
      try (Visitor phone = new Visitor(chromium.browser(), port, 390, 844, ColorScheme.LIGHT)) {
        take(phone, "sandbox-phone");
      }
    }
  }

  private static void take(Visitor visitor, String name) throws IOException {
    Path file = FOLDER.resolve(name + ".png");
    Files.createDirectories(FOLDER);
    assertThat(visitor.at("passing")).isHidden();
    visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(visitor.complaints()).isEmpty();
    assertThat(Files.size(file)).isBetween(10_000L, MOST_BYTES);
  }
}
