package gilbreak.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.Invisible;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import java.util.List;

/** Finds characters that have no business in a level: invisible ones, and tabs that indent. */
final class Characters {
  private final Diagnostics problems;

  private Characters(Diagnostics problems) {
    this.problems = problems;
  }

  static void check(SourceText text, Diagnostics problems) {
    Characters characters = new Characters(problems);
    List<String> lines = List.of(text.text().split("\r?\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      characters.checkLine(i + 1, lines.get(i));
    }
  }

  /** The first invisible character of a scalar's text, which an escape may have put there. */
  static boolean hasInvisible(String text) {
    return text.codePoints().anyMatch(Invisible::is);
  }

  private void checkLine(int line, String text) {
    boolean indent = true;
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      indent &= Character.isWhitespace(codePoints[i]);
      if (indent && codePoints[i] == '\t') {
        problems.add(Span.of(line, i + 1, 1), "a tab in the indentation; indent with spaces");
        return;
      }
      if (Invisible.is(codePoints[i])) {
        problems.add(Span.of(line, i + 1, 1), describe(codePoints[i]) + "; delete it");
      }
    }
  }

  private static String describe(int codePoint) {
    String kind =
        Character.getType(codePoint) == Character.CONTROL
            ? "a control character"
            : "an invisible character";
    return "%s, U+%04X (%s), is not allowed"
        .formatted(kind, codePoint, String.valueOf(Character.getName(codePoint)));
  }
}
