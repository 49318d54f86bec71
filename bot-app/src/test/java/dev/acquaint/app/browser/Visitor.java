package dev.acquaint.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A visitor of the sandbox with a browser window of their own. */
public final class Visitor implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /** Opens a window of this size. */
  public Visitor(Browser browser, int port, int width, int height, ColorScheme colours) {
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.navigate("http://localhost:" + port + "/");
    ready();
  }

  /** Opens a window on a desk. */
  public Visitor(Browser browser, int port) {
    this(browser, port, 1440, 900, ColorScheme.LIGHT);
  }

  /** Waits until the page has drawn itself. */
  public void ready() {
    assertThat(page.locator("body")).hasAttribute("data-ready", "true");
  }

  /** Reloads the page, as people do in the middle of things. */
  public void reload() {
    page.reload();
    ready();
  }

  /** The page itself. */
  public Page page() {
    return page;
  }

  /** What the page is called by in tests. */
  public Locator at(String testId) {
    return page.getByTestId(testId);
  }

  /** Becomes somebody, through the list of people. */
  public Visitor be(String id, String name) {
    at("person-switcher").click();
    at("person-search").fill(name);
    at("person-" + id).click();
    assertThat(at("me")).hasText(name);
    return this;
  }

  /** Opens a channel. */
  public Visitor in(String channel) {
    at("channel-" + channel).click();
    return this;
  }

  /** Types a line and sends it. */
  public void say(String line) {
    Locator field = at("composer");
    field.fill(line);
    field.press("Escape");
    field.press("Enter");
    assertThat(field).hasValue("");
  }

  /** Types a line key by key and sends it. */
  public void types(String line) {
    Locator field = at("composer");
    field.pressSequentially(line);
    field.press("Escape");
    field.press("Enter");
    assertThat(field).hasValue("");
  }

  /** Writes into a field of a form, or chooses: several choices stand with commas between. */
  public void writes(String name, String words) {
    Locator field = at("form-field-" + name);
    switch (tag(field)) {
      case "SELECT" -> field.selectOption(words);
      case "FIELDSET" -> {
        List<String> wanted = List.of(words.split(","));
        for (Locator box : field.locator("input").all()) {
          box.setChecked(wanted.contains(box.getAttribute("value")));
        }
      }
      default -> field.fill(words);
    }
  }

  /** What stands in a field of a form, written as {@link #writes} takes it. */
  public String written(String name) {
    Locator field = at("form-field-" + name);
    return tag(field).equals("FIELDSET")
        ? (String)
            field.evaluate(
                "node => [...node.querySelectorAll('input:checked')].map(box => box.value)"
                    + ".join(',')")
        : field.inputValue();
  }

  private static String tag(Locator field) {
    return (String) field.evaluate("node => node.tagName");
  }

  /** The messages that only this person sees. */
  public Locator privately() {
    return at("message").filter(new Locator.FilterOptions().setHasText("Only you can see this"));
  }

  /** The messages that say this. */
  public Locator messages(String words) {
    return at("message").filter(new Locator.FilterOptions().setHasText(words));
  }

  /** The last message that only this person sees. */
  public Locator lastPrivate() {
    return privately().last();
  }

  /** A button of a message, by its label. */
  public Locator button(String label) {
    return at("button")
        .filter(
            new Locator.FilterOptions().setHasText(Pattern.compile("^" + literally(label) + "$")));
  }

  /** Lets time pass, and waits until it has. */
  public void jump(String by) {
    at("jump-" + by).click();
    assertThat(at("jump-" + by))
        .isEnabled(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                .setTimeout(PATIENCE_MILLIS * 4));
  }

  /** What went wrong in the page's own code. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Returns words as a pattern that the browser reads too, which knows no quoted stretches. */
  private static String literally(String words) {
    return words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
  }
}
