package dev.acquaint.features.moderation.picture;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** A picture of topics: how many offer each to the left, how many ask for it to the right. */
public final class TopicBars {
  private static final double MIDDLE = Canvas.WIDTH / 2.0;
  private static final double TOPIC = 92;
  private static final double SIDES = 90;
  private static final double TOP = 100;
  private static final double BOTTOM = Canvas.HEIGHT - 16.0;
  private static final double EDGE = 66;

  private TopicBars() {}

  /**
   * One topic.
   *
   * @param topic as the community writes it
   * @param offered how many can help with it
   * @param asked how many look for it
   */
  public record Topic(String topic, int offered, int asked) {}

  /**
   * Draws topics.
   *
   * @param topics 1 to 12, the most wanted first
   * @param least of fewer people only that there are some is drawn
   * @param caption with the names of the offered and of the asked, and the word for a few
   * @param palette its colours
   * @return PNG in base64
   */
  public static String drawn(
      List<Topic> topics, int least, Columns.Caption caption, Palette palette) {
    Canvas canvas = new Canvas(palette, caption.title(), caption.below());
    double step = Math.min(30, (BOTTOM - TOP) / topics.size());
    int most =
        topics.stream().mapToInt(one -> Math.max(one.offered(), one.asked())).max().orElse(1);
    double room = MIDDLE - TOPIC - EDGE;
    for (int i = 0; i < topics.size(); i++) {
      row(
          canvas,
          topics.get(i),
          new Row(
              TOP + step * i, step, room / Math.max(1, most), least, caption.legend().getLast()));
    }
    sides(canvas, caption.legend());
    return canvas.png();
  }

  private record Row(double top, double height, double unit, int least, String some) {
    private boolean isFew(int people) {
      return people > 0 && people < least;
    }

    /** A few have no bar, because its length would tell how many they are. */
    double length(int people) {
      return isFew(people) ? 0 : unit * people;
    }

    String number(int people) {
      return isFew(people) ? some : "" + people;
    }
  }

  private static void row(Canvas canvas, Topic topic, Row row) {
    Palette palette = canvas.palette();
    double left = row.length(topic.offered());
    double right = row.length(topic.asked());
    double y = row.top() + 4;
    double thick = row.height() - 8;
    canvas.fill(new Rectangle2D.Double(MIDDLE - TOPIC - left, y, left, thick), palette.first());
    canvas.fill(new Rectangle2D.Double(MIDDLE + TOPIC, y, right, thick), palette.second());
    double base = row.top() + row.height() / 2 + 4;
    canvas.words(
        fitting(canvas, topic.topic()),
        Canvas.SMALL,
        MIDDLE,
        base,
        Canvas.Side.MIDDLE,
        palette.ink());
    canvas.words(
        row.number(topic.offered()),
        Canvas.SMALL,
        MIDDLE - TOPIC - left - 7,
        base,
        Canvas.Side.LEFT,
        palette.soft());
    canvas.words(
        row.number(topic.asked()),
        Canvas.SMALL,
        MIDDLE + TOPIC + right + 7,
        base,
        Canvas.Side.RIGHT,
        palette.soft());
  }

  private static String fitting(Canvas canvas, String topic) {
    String words = topic;
    while (words.length() > 1 && canvas.width(words + "…", Canvas.SMALL) > 2 * TOPIC - 16) {
      words = words.substring(0, words.offsetByCodePoints(words.length(), -1));
    }
    return words.equals(topic) ? topic : words.strip() + "…";
  }

  private static void sides(Canvas canvas, List<String> names) {
    double y = SIDES;
    Palette palette = canvas.palette();
    canvas.words(
        names.getFirst(), Canvas.MIDDLE, MIDDLE - TOPIC, y, Canvas.Side.LEFT, palette.first());
    canvas.words(
        names.get(1), Canvas.MIDDLE, MIDDLE + TOPIC, y, Canvas.Side.RIGHT, palette.second());
  }
}
