package dev.acquaint.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.acquaint.app.browser.Chromium;
import dev.acquaint.app.browser.Visitor;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.storage.Transactions;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sandbox's page, seen by people in a real browser. */
@Tag("browser")
@ExtendWith(TestDatabaseExtension.class)
class SandboxPageTest {
  private static final String ROBIN = "Robin Vale";
  private static final String ADA = "Ada Almeida";
  private static final ResourceBundle INTROS =
      ResourceBundle.getBundle("dev.acquaint.features.intros.intros", Locale.ROOT);

  private static Chromium chromium;
  private static PageDemo demo;
  private static int port;

  private Visitor visitor;

  @BeforeAll
  static void open(Transactions transactions) {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    demo = PageDemo.play(transactions, DemoPeople.invented(12), 7, silent);
    port = demo.serve(0);
  }

  @AfterAll
  static void close() {
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void visit() {
    visitor = new Visitor(chromium.browser(), port);
  }

  @AfterEach
  void leave() {
    assertThat(visitor.complaints()).isEmpty();
    visitor.close();
  }

  private static String words(String key) {
    return INTROS.getString(key);
  }

  private static void hasOne(Locator locator) {
    assertThat(locator.first()).isVisible();
  }

  /** The warning comes on Sunday, the introduction on Monday at ten. */
  private void waitUntilTheRoundIsFar() {
    while (demo.world().clock().instant().atZone(ZoneId.of("Europe/Berlin")).getDayOfWeek()
            == DayOfWeek.SUNDAY
        || demo.world().clock().instant().atZone(ZoneId.of("Europe/Berlin")).getDayOfWeek()
            == DayOfWeek.MONDAY) {
      visitor.jump("day");
    }
  }

  @Test
  void aNewcomerJoinsIsWarnedIntroducedAndSaysTheyMet() {
    waitUntilTheRoundIsFar();
    visitor.be("guest", ROBIN).in("introductions").say("/intros join");
    assertThat(visitor.lastPrivate()).containsText("You are in");
    visitor.jump("week");
    visitor.in("acquaint");
    hasOne(visitor.button(words("skip-button")));
    Locator rooms = visitor.page().locator(".place:not(.thread):has(.stack)");
    rooms.first().click();
    hasOne(visitor.messages(ROBIN));
    visitor.button(words("met-button")).first().click();
    assertThat(visitor.lastPrivate()).containsText(words("met-thanks"));
  }

  @Test
  void whoSaysNothingIsAskedWhetherTheyMet() {
    var platform = demo.world().platform();
    List<String> everybody = platform.people().stream().map(SandboxPerson::id).toList();
    everybody.forEach(platform::steer);
    try {
      visitor.be("p001", ADA).in("introductions").say("/intros join");
      visitor.jump("week");
      visitor.jump("week");
      while (demo.world().clock().instant().atZone(ZoneId.of("Europe/Berlin")).getDayOfWeek()
          != DayOfWeek.FRIDAY) {
        visitor.jump("day");
      }
      visitor.page().locator(".place:not(.thread):has(.stack)").first().click();
      hasOne(visitor.messages(words("check-in")));
    } finally {
      everybody.forEach(platform::letGo);
    }
  }

  private static String name(String id) {
    return demo.world().platform().person(id).orElseThrow().name();
  }

  @Test
  void theOwnerPreviewsARoundAndRunsIt() {
    visitor.be("p001", ADA).in("introductions").say("/intros-admin preview");
    assertThat(visitor.lastPrivate()).containsText("group");
    visitor.say("/intros-admin run");
    hasOne(visitor.page().locator(".place:has(.stack)"));
    hasOne(visitor.at("diary-line").filter(new Locator.FilterOptions().setHasText("Introduction")));
    hasOne(
        visitor
            .at("diary-line")
            .filter(new Locator.FilterOptions().setHasText("/intros-admin run")));
  }

  @Test
  void aFormWithAMistakeSaysSoInPlaceAndKeepsWhatWasTypedEvenOverAReload() {
    visitor.be("p002", name("p002")).in("introductions").say("/profile edit");
    assertThat(visitor.at("form")).isVisible();
    visitor.at("form-field-headline").fill("");
    visitor.at("form-field-about").fill("I like <b>small</b> boats");
    visitor.at("form-submit").click();
    assertThat(visitor.at("mistake-headline")).isVisible();
    assertThat(visitor.at("form-field-headline")).hasAttribute("aria-invalid", "true");
    assertThat(visitor.at("form-field-about")).hasValue("I like <b>small</b> boats");
    visitor.at("form-field-headline").fill("Sailor");
    visitor.reload();
    assertThat(visitor.at("me")).hasText(name("p002"));
    assertThat(visitor.at("form-field-headline")).hasValue("Sailor");
    assertThat(visitor.at("form-field-about")).hasValue("I like <b>small</b> boats");
    visitor.at("form-submit").click();
    assertThat(visitor.at("form")).hasCount(0);
    visitor.say("/profile view");
    assertThat(visitor.lastPrivate()).containsText("I like <b>small</b> boats");
    assertThat(visitor.lastPrivate().locator("b", new Locator.LocatorOptions().setHasText("small")))
        .hasCount(0);
  }

  @Test
  void whatIsBegunOutlivesAReload() {
    visitor.be("p004", name("p004")).in("lounge");
    visitor.at("composer").fill("half a thou");
    visitor.reload();
    assertThat(visitor.at("composer")).hasValue("half a thou");
    assertThat(visitor.at("me")).hasText(name("p004"));
    assertThat(visitor.page().locator(".head h1")).containsText("lounge");
  }

  @Test
  void twoWindowsSeeEachOtherWithoutAReload() {
    try (Visitor other = new Visitor(chromium.browser(), port)) {
      other.be("p005", name("p005")).in("lounge");
      visitor
          .be("p006", name("p006"))
          .in("lounge")
          .say("Is anybody there, <script>alert(1)</script>?");
      assertThat(other.messages("Is anybody there, <script>alert(1)</script>?")).hasCount(1);
      other.say("Yes, me");
      assertThat(visitor.messages("Yes, me")).hasCount(1);
      String before = other.at("clock").textContent();
      visitor.jump("day");
      assertThat(other.at("clock")).not().hasText(before);
      assertThat(other.complaints()).isEmpty();
    }
  }

  @Test
  void commandsAndTheirOptionsCompleteByKeyboard() {
    visitor.be("p007", name("p007")).in("introductions");
    Locator field = visitor.at("composer");
    field.pressSequentially("/intros av");
    assertThat(visitor.at("command-suggestion").first()).containsText("/intros avoid");
    field.press("Enter");
    assertThat(field).hasValue("/intros avoid ");
    field.pressSequentially("ad");
    assertThat(visitor.at("suggestion").first()).containsText("add");
    field.press("Enter");
    assertThat(field).hasValue("/intros avoid add ");
    field.pressSequentially("Ad");
    assertThat(visitor.at("suggestion").first()).containsText(ADA);
    field.press("Enter");
    assertThat(field).hasValue("/intros avoid add @" + ADA + " ");
    field.press("Escape");
    assertThat(visitor.at("offers-title")).hasCount(0);
    field.press("Enter");
    assertThat(visitor.lastPrivate()).containsText("@" + ADA);
  }

  @Test
  void aMisspeltCommandIsRefusedPrivatelyWithTheNearestOne() {
    visitor.be("p008", name("p008")).in("introductions").say("/intros jion");
    assertThat(visitor.lastPrivate()).containsText("/intros join");
  }

  @Test
  void peopleAnswerAVisitorAndThreadsBranchOff() {
    visitor.be("p009", name("p009")).in("lounge").say("Who has a boat?");
    Locator mine = visitor.messages("Who has a boat?");
    mine.hover();
    mine.getByTestId("reply").click();
    assertThat(visitor.page().locator(".head")).containsText("Thread in lounge");
    visitor.say("A small one would do");
    visitor.at("thread-back").click();
    assertThat(visitor.at("replies").last()).containsText("repl");
    visitor.at("new-conversation").click();
    visitor.at("person-p010").click();
    visitor.at("people-ready").click();
    assertThat(visitor.page().locator(".head")).containsText(name("p010"));
    visitor.say("Hello <@p010>, do you sail?");
    assertThat(visitor.messages("Hello @" + name("p010"))).hasCount(1);
    visitor.jump("day");
    assertThat(
            visitor
                .page()
                .locator(".message")
                .filter(
                    new Locator.FilterOptions()
                        .setHas(
                            visitor
                                .page()
                                .locator(
                                    ".name", new Page.LocatorOptions().setHasText(name("p010")))))
                .last())
        .isVisible();
  }

  @Test
  void onAPhoneNothingSticksOutAndChannelsOpenFromTheSide() {
    try (Visitor phone = new Visitor(chromium.browser(), port, 390, 844, ColorScheme.DARK)) {
      assertThat((Integer) phone.page().evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(390);
      phone.page().locator("#show-places").click();
      phone.in("lounge");
      assertThat(phone.page().locator(".head h1")).containsText("lounge");
      assertThat(phone.at("composer")).isInViewport();
    }
  }

  @Test
  void anotherNameForThisMachineIsRefused() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /api/state HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("this machine only")
          .doesNotContain(ADA);
    }
  }
}
