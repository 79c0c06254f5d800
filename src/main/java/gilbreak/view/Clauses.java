package gilbreak.view;

import java.util.ArrayList;
import java.util.List;

/** Lays out a condition too long for its line: broken before an {@code and} or {@code or}. */
final class Clauses {
  private Clauses() {}

  /** In lines no longer than the width; those behind the first stand under the condition. */
  static List<String> wrap(String line, int label, int width) {
    List<String> lines = new ArrayList<>();
    String rest = line;
    while (rest.length() > width) {
      int cut = cut(rest, Math.min(label, width / 2), width);
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = " ".repeat(Math.min(label, width / 2)) + rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int cut(String line, int label, int width) {
    int word = Math.max(line.lastIndexOf(" and ", width), line.lastIndexOf(" or ", width));
    if (word > label) {
      return word;
    }
    int blank = line.lastIndexOf(' ', width);
    return blank > label ? blank : width;
  }
}
