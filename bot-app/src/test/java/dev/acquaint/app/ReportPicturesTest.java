package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.features.moderation.picture.Columns;
import dev.acquaint.features.moderation.picture.Palette;
import dev.acquaint.features.moderation.picture.TopicBars;
import dev.acquaint.features.moderation.picture.Web;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the report, of made-up numbers. With {@code -Dapprove} those in docs/pictures are
 * drawn anew.
 */
class ReportPicturesTest {
  private static final Map<String, Palette> LOOKS =
      Map.of("light", Palette.LIGHT, "dark", Palette.DARK);

  private static final LocalDate FIRST_ROUND = LocalDate.of(2027, 1, 4);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private static Map<String, String> drawn(Palette palette) {
    SplittableRandom chance = new SplittableRandom(4);
    List<Columns.Column> due = new ArrayList<>();
    List<Columns.Column> met = new ArrayList<>();
    for (int week = 0; week < 12; week++) {
      int people = 18 + 2 * week + chance.nextInt(6);
      int introduced = people - chance.nextInt(4);
      String day = FIRST_ROUND.plusWeeks(week).format(DAY);
      due.add(new Columns.Column(day, people, introduced));
      int counted = week == 4 ? 3 : introduced;
      met.add(
          new Columns.Column(day, counted, (int) (counted * (0.5 + 0.3 * chance.nextDouble()))));
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "participation",
        Columns.filled(
            due,
            new Columns.Caption(
                "Participation",
                "Each column is a round: who took part, filled as far as people were introduced",
                List.of("took part", "introduced")),
            palette));
    all.put(
        "meetings",
        Columns.shares(
            met,
            5,
            new Columns.Caption(
                "Meetings", "Of those introduced, the share that met", List.of("share that met")),
            palette));
    all.put("network", network(palette, chance));
    all.put("topics", topics(palette));
    return all;
  }

  private static String network(Palette palette, SplittableRandom chance) {
    List<Web.Tie> ties = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      int one = chance.nextInt(44);
      int other = chance.nextInt(43);
      ties.add(new Web.Tie(one, other < one ? other : other + 1, chance.nextInt(3) > 0));
    }
    for (int i = 0; i < 8; i++) {
      ties.add(new Web.Tie(44 + i, 44 + (i + 1) % 8, i % 2 == 0));
    }
    return Web.drawn(
        60,
        ties,
        new Columns.Caption(
            "Network",
            "Each sign is a person, each line an introduction; strong lines met",
            List.of("largest part", "smaller parts", "introduced to nobody yet")),
        palette);
  }

  private static String topics(Palette palette) {
    return TopicBars.drawn(
        List.of(
            new TopicBars.Topic("java", 19, 8),
            new TopicBars.Topic("public speaking", 15, 14),
            new TopicBars.Topic("öffentliches Reden", 16, 1),
            new TopicBars.Topic("a career change into managing people", 4, 8),
            new TopicBars.Topic("rust", 5, 13)),
        5,
        new Columns.Caption(
            "Topics",
            "How many offer a topic and how many look for it",
            List.of("offered", "looked for", "a few")),
        palette);
  }

  private static BufferedImage image(String png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
  }

  @Test
  void everyPictureShowsSomethingOnItsGround() throws IOException {
    for (Map.Entry<String, Palette> look : LOOKS.entrySet()) {
      for (Map.Entry<String, String> one : drawn(look.getValue()).entrySet()) {
        BufferedImage image = image(one.getValue());
        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(look.getValue().ground());
        long inked = 0;
        for (int x = 0; x < image.getWidth(); x += 2) {
          for (int y = 0; y < image.getHeight(); y += 2) {
            inked += image.getRGB(x, y) == image.getRGB(1, 1) ? 0 : 1;
          }
        }
        assertThat(inked).as("%s, %s", one.getKey(), look.getKey()).isGreaterThan(3_000);
        if (System.getProperty("approve") != null) {
          Path file =
              Path.of(System.getProperty("acquaint.root"))
                  .resolve("docs/pictures/report-%s-%s.png".formatted(one.getKey(), look.getKey()));
          Files.write(file, Base64.getDecoder().decode(one.getValue()));
        }
      }
    }
  }

  @Test
  void coloursOfDataStandOutFromTheirGround() {
    for (Palette palette : LOOKS.values()) {
      for (Color data : List.of(palette.first(), palette.second(), palette.third())) {
        assertThat(contrast(data, palette.ground())).isGreaterThan(3);
      }
      for (Color words : List.of(palette.ink(), palette.soft())) {
        assertThat(contrast(words, palette.ground())).isGreaterThan(4.5);
      }
    }
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double contrast(Color one, Color other) {
    double a = light(one) + 0.05;
    double b = light(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double light(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
