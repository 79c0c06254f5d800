package gilbreak.classroom.server;

import java.util.Locale;

/** Small drawings beside numbers that say the same, so nobody needs to see them. */
final class Drawing {
  private static final double WIDTH = 100;
  private static final double TICK = 1.5;

  private Drawing() {}

  /** A bar as long as the part that a number is of the most. */
  static String bar(double part, double most) {
    double length = most > 0 ? WIDTH * part / most : 0;
    return drawing("bar", "<rect width=\"%s\" height=\"8\"/>".formatted(number(length)));
  }

  /** Where an interval and a value in it are between two bounds. */
  static String interval(double low, double value, double high, double least, double most) {
    double from = place(low, least, most);
    String line =
        "<rect class=\"range\" x=\"%s\" y=\"3\" width=\"%s\" height=\"2\"/>"
            .formatted(number(from), number(Math.max(TICK, place(high, least, most) - from)));
    double at = Math.min(WIDTH - TICK, Math.max(0, place(value, least, most) - TICK / 2));
    String tick = "<rect x=\"%s\" width=\"%s\" height=\"8\"/>".formatted(number(at), number(TICK));
    return drawing("interval", line + tick);
  }

  private static double place(double value, double least, double most) {
    return most > least ? WIDTH * (value - least) / (most - least) : 0;
  }

  private static String drawing(String kind, String shapes) {
    return ("<svg class=\"%s\" aria-hidden=\"true\" viewBox=\"0 0 100 8\""
            + " preserveAspectRatio=\"none\">%s</svg>")
        .formatted(kind, shapes);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
