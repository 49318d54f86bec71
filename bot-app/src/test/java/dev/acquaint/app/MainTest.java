package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "greet", description = "Greets.", mixinStandardHelpOptions = true)
  static final class Greet implements Callable<Integer> {
    @Option(names = "--times", defaultValue = "1")
    int times;

    @Override
    public Integer call() {
      switch (times) {
        case 0 -> throw new UnusableInput(List.of("--times is 0.", "Allowed: 1 to 9."));
        case 99 -> throw new IllegalStateException("the greeting broke\nsecond line");
        default -> {}
      }
      return 0;
    }
  }

  private int run(String... args) {
    var writers = new Main.Writers(new PrintWriter(out, true), new PrintWriter(err, true));
    return Main.run(List.of(new Greet()), writers, args);
  }

  @Test
  void nothingTypedShowsTheCommands() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("greet", "Greets.", "help");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(run("greet", "--help")).isZero();
    assertThat(out.toString()).contains("--times");
  }

  @Test
  void theVersionIsShown() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("acquaint ").contains("Java ");
  }

  @Test
  void aMistypedCommandEndsWithTwoAndNamesTheRightOne() {
    assertThat(run("greeet")).isEqualTo(2);
    assertThat(err.toString()).contains("no command \"greeet\"", "acquaint greet", "--help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anOptionThatIsNotANumberEndsWithTwo() {
    assertThat(run("greet", "--times", "often")).isEqualTo(2);
    assertThat(err.toString()).contains("--times", "often", "acquaint greet --help");
  }

  @Test
  void unusableInputEndsWithTwoAndShowsEveryLine() {
    assertThat(run("greet", "--times", "0")).isEqualTo(2);
    assertThat(err.toString().lines()).containsExactly("--times is 0.", "Allowed: 1 to 9.");
  }

  @Test
  void aBugEndsWithOneAndOneLineThatCarriesAnId() {
    assertThat(run("greet", "--times", "99")).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .matches("(?s).*\\(error [0-9a-f]{8}\\): the greeting broke\\R")
        .doesNotContain("\tat ");
  }
}
