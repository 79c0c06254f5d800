package gilbreak;

import gilbreak.play.Size;
import gilbreak.view.Cell;
import gilbreak.view.Frame;
import gilbreak.view.Ink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Frames one after the other as one SVG file, which needs nothing else: no script, no font of its
 * own. Where nothing moves, one frame is seen. Rows that are the same in several frames are there
 * once.
 */
final class SvgFilm {
  private static final double WIDTH = 8.4;
  private static final double HEIGHT = 17;
  private static final double BASE = 13;
  private static final double EDGE = 10;

  private static final String STYLE =
      """
      text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre;fill:#d8dee9}
      .FAINT{fill:#7f8896}.TITLE,.KEY{font-weight:bold;fill:#fff}.KEY{fill:#e5c07b}
      .GOOD{font-weight:bold;fill:#3fbf8f}.CHANGED,.GUARDED{font-weight:bold;text-decoration:underline;fill:#fff}
      .COMMENT{fill:#6f9d8f}.PLACED,.LOCK_1{fill:#e8824a}.LOCK_2{fill:#58a6e8}.LOCK_3{fill:#3fbf8f}
      .LOCK_4{fill:#cf8fc4}.RUNS{fill:#3fbf8f}.STALLED{fill:#e06c75}.KEYWORD{font-weight:bold;fill:#58a6e8}
      .LITERAL{fill:#63bfc4}.CALL{fill:#c0a0e8}.CURSOR{fill:#15181e}.BAD{font-weight:bold;fill:#fff}
      .back{fill:#15181e}.on-CURSOR{fill:#d8dee9}.on-BAD{fill:#b3261e}
      .f{visibility:hidden}.still{visibility:visible}
      @media (prefers-reduced-motion:reduce){.f{animation:none!important}}
      """;

  private final List<Walk.Shot> shots;
  private final int still;
  private final Size size;
  private final Map<String, String> rows = new LinkedHashMap<>();

  private SvgFilm(List<Walk.Shot> shots, int still) {
    this.shots = shots;
    this.still = still;
    this.size = shots.get(0).frame().size();
  }

  /**
   * The text of the file.
   *
   * @param still the shot that is seen where nothing moves
   */
  static String of(List<Walk.Shot> shots, int still, String title) {
    return new SvgFilm(shots, still).text(title);
  }

  private String text(String title) {
    StringBuilder frames = new StringBuilder();
    StringBuilder times = new StringBuilder();
    long all = shots.stream().mapToLong(Walk.Shot::millis).sum();
    long from = 0;
    for (int i = 0; i < shots.size(); i++) {
      times.append(keyframes(i, from, shots.get(i).millis(), all));
      frames.append(frame(i, shots.get(i).frame()));
      from += shots.get(i).millis();
    }
    StringBuilder defs = new StringBuilder();
    rows.forEach(
        (row, id) -> defs.append("<g id=\"").append(id).append("\">").append(row).append("</g>\n"));
    return head(title)
        + "<style>\n"
        + STYLE
        + times
        + "</style>\n<defs>\n"
        + defs
        + "</defs>\n"
        + frames
        + "</svg>\n";
  }

  private String head(String title) {
    double width = size.columns() * WIDTH + 2 * EDGE;
    double height = size.rows() * HEIGHT + 2 * EDGE;
    String box = number(width) + " " + number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s\" role=\"img\">\n<title>%s</title>\n"
            .formatted(box, escaped(title))
        + "<rect class=\"back\" width=\"100%\" height=\"100%\" rx=\"6\"/>\n";
  }

  private static String keyframes(int index, long from, long millis, long all) {
    String start = percent(from, all);
    String end = percent(from + millis, all);
    String before = from == 0 ? "" : "0%{visibility:hidden}";
    String after = from + millis == all ? "" : end + "{visibility:hidden}";
    return "@keyframes k%d{%s%s{visibility:visible}%s}#f%d{animation:k%d %dms step-end infinite}%n"
        .formatted(index, before, start, after, index, index, all)
        .replace("\r", "");
  }

  private static String percent(long part, long all) {
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / all);
  }

  private String frame(int index, Frame frame) {
    StringBuilder text = new StringBuilder("<g id=\"f" + index + "\" class=\"f");
    text.append(index == still ? " still" : "").append("\">");
    for (int row = 0; row < size.rows(); row++) {
      String drawn = row(frame, row);
      if (!drawn.isEmpty()) {
        String id = rows.computeIfAbsent(drawn, any -> "r" + rows.size());
        text.append("<use href=\"#%s\" y=\"%s\"/>".formatted(id, number(EDGE + row * HEIGHT)));
      }
    }
    return text.append("</g>\n").toString();
  }

  private String row(Frame frame, int row) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    while (column < size.columns()) {
      int end = column + 1;
      while (end < size.columns() && frame.at(end, row).ink() == frame.at(column, row).ink()) {
        end++;
      }
      text.append(run(frame, row, column, end));
      column = end;
    }
    return text.toString();
  }

  /** Cells of one ink, as wide as they are in a terminal, whatever the font. */
  private String run(Frame frame, int row, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int column = from; column < to; column++) {
      Cell cell = frame.at(column, row);
      text.append(cell.glyph());
    }
    Ink ink = frame.at(from, row).ink();
    boolean backed = ink == Ink.CURSOR || ink == Ink.BAD;
    String rect =
        backed
            ? "<rect class=\"on-%s\" x=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(
                    ink, number(EDGE + from * WIDTH), number((to - from) * WIDTH), number(HEIGHT))
            : "";
    String kept = text.toString();
    String seen = kept.strip();
    if (seen.isEmpty()) {
      return rect;
    }
    int indent = kept.indexOf(seen);
    return rect
        + "<text%s x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
            .formatted(
                ink == Ink.PLAIN ? "" : " class=\"" + ink + "\"",
                number(EDGE + (from + indent) * WIDTH),
                number(BASE),
                number(seen.length() * WIDTH),
                escaped(seen));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
