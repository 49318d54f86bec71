package dev.acquaint.features.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.text.Text;
import dev.acquaint.view.Control;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only addresses of pages become links. */
class LinkWordsTest {
  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, https://example.org",
    "example.org/ada, https://example.org/ada",
    "example.org:8080/x, https://example.org:8080/x",
    "HTTP://Example.ORG/Path?q=1#top, http://example.org/Path?q=1#top",
    "https://bücher.example/straße, https://xn--bcher-kva.example/stra%C3%9Fe",
    "https://例え.jp, https://xn--r8jz45g.jp",
    "' https://example.org/a_b*c ', https://example.org/a_b*c",
    "https://user.github.io/~x/, https://user.github.io/~x/"
  })
  void anAddressIsReadLeniently(String typed, String address) {
    assertThat(LinkWords.read(typed)).contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "javascript:alert(1)",
        "JavaScript:alert(1)//example.org",
        "java\u0000script:alert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "vbscript:x",
        "mailto:a@example.org",
        "//example.org",
        "https://",
        "https:example.org",
        "https://localhost",
        "http://127.0.0.1",
        "http://[::1]/",
        "https://google.com@evil.example",
        "https://a:b@example.org",
        "https://ex ample.org",
        "https://example.org/a b",
        "https://example.org:99999/",
        "<https://example.org>",
        "https://exa\"mple.org",
        "[x](https://example.org)",
        "@everyone",
        "https://-x.example",
        "https://example..org",
        "hello",
        "1.5",
        "see example.org"
      })
  void whatIsNoAddressOfAPageIsNone(String typed) {
    assertThat(LinkWords.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsTypedALinkIsSafeToShow(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    List<String> pieces =
        List.of(
            "https://",
            "http://",
            "HTTPS://",
            "javascript:",
            "//",
            "/",
            "example",
            ".",
            "org",
            "@",
            ":",
            "8080",
            "?",
            "#",
            "%",
            "%41",
            "%zz",
            " ",
            "\u0000",
            "\u202e",
            "ü",
            "日",
            "🙂",
            "\\",
            "<",
            ">",
            "\"",
            "'",
            "|",
            "_",
            "-",
            "xn--",
            "[",
            "]",
            "..",
            "a".repeat(70),
            "b".repeat(300));
    StringBuilder typed = new StringBuilder(chance.nextBoolean() ? "https://" : "");
    for (int i = chance.nextInt(10); i > 0; i--) {
      typed.append(pieces.get(chance.nextInt(pieces.size())));
    }
    if (chance.nextBoolean()) {
      typed.append(".example/").append(pieces.get(chance.nextInt(pieces.size())));
    }
    LinkWords.read(typed.toString())
        .ifPresent(link -> {
          assertThat(link.toString()).as(typed.toString()).matches("https?://[!-~]{3,504}");
          assertThat(link.getRawUserInfo()).isNull();
          assertThat(link.getHost()).contains(".");
          assertThat(LinkWords.read(link.toString())).contains(link);
          assertThat(new Control.Link(Text.typed("x"), link).address()).isEqualTo(link);
          assertThat(LinkWords.site(link)).isNotEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/x, example.org",
    "https://bücher.example, bücher.example",
    "https://раураl.example, xn--l-7sba6dbr.example"
  })
  void theSiteIsNamedInLettersThatCannotBeMistaken(String typed, String site) {
    assertThat(LinkWords.site(LinkWords.read(typed).orElseThrow())).isEqualTo(site);
  }
}
