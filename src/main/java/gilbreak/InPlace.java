package gilbreak;

import java.util.List;

/** Lines at the end of what a terminal shows, which are written over when they change. */
final class InPlace {
  /** What does not fit into a line is left out, so that as many lines are on the screen. */
  private static final String NO_WRAP = "\u001B[?7l";

  private static final String WRAP = "\u001B[?7h";
  private static final String TO_LINE_END = "\u001B[K";
  private static final String TO_SCREEN_END = "\u001B[J";

  private int drawn;

  /** What to send to a terminal so that it shows these lines in place of the ones before. */
  String draw(List<String> lines) {
    StringBuilder text = new StringBuilder(NO_WRAP);
    text.append('\r').append(drawn > 0 ? "\u001B[" + drawn + "A" : "");
    lines.forEach(line -> text.append(line).append(TO_LINE_END).append('\n'));
    drawn = lines.size();
    return text.append(TO_SCREEN_END).append(WRAP).toString();
  }
}
