package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.machine.Wait;
import gilbreak.program.Program;
import gilbreak.texts.WitnessTexts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws who waits for whom in a deadlock, when they wait in a circle. */
final class Circle {
  /** The rows that it takes. */
  static final int ROWS = 3;

  private static final Pattern NAME = Pattern.compile("for (.*?)(, held by .*)?");

  private final Program program;
  private final Witness witness;
  private final List<Integer> threads;

  Circle(Program program, Witness witness) {
    this.program = program;
    this.witness = witness;
    this.threads = witness.circle();
  }

  boolean exists() {
    return !threads.isEmpty();
  }

  /** Each thread wants what stands in its arrow, and the next one holds it. */
  void draw(Pane pane) {
    int column = pane.put(1, 1, "┌▸ ", Ink.BAD);
    for (int i = 0; i < threads.size(); i++) {
      column = pane.put(column, 1, name(threads.get(i)), Ink.TITLE);
      boolean last = i == threads.size() - 1;
      String arrow =
          " ── " + WitnessTexts.wants(wanted(threads.get(i))) + " ──" + (last ? "┐" : "▸ ");
      column = pane.put(column, 1, arrow, Ink.BAD);
    }
    pane.put(1, 0, WitnessTexts.CIRCLE, Ink.PLAIN);
    pane.put(1, 2, "└" + "─".repeat(Math.max(0, column - 3)) + "┘", Ink.BAD);
  }

  private String wanted(int thread) {
    return witness.waits().stream()
        .filter(wait -> wait.thread() == thread)
        .map(Wait::reason)
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(WitnessTexts.IT);
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }
}
