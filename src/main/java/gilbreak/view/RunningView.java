package gilbreak.view;

import gilbreak.judge.Progress;
import gilbreak.level.Level;
import gilbreak.play.Running;
import gilbreak.texts.RunningTexts;

/** Draws how far a judgement has come: only what is known of it, no bar where there is no end. */
final class RunningView {
  private static final int BAR = 40;
  private static final int NUMBER = 14;

  private RunningView() {}

  static Pane draw(Pane pane, Running screen) {
    Level level = screen.level();
    pane.put(1, 0, level.story().title(), Ink.TITLE);
    pane.putRight(0, RunningTexts.RUNNING, Ink.PLAIN);
    pane.rule(1, "");
    boolean proving = screen.measuring().isEmpty();
    stage(pane, 4, proving ? "▸" : "✓", RunningTexts.PROVE, RunningTexts.interleavings(level));
    if (screen.proving().states() > 0) {
      pane.put(
          NUMBER,
          5,
          RunningTexts.soFar(screen.proving().states(), screen.proving().frontier()),
          Ink.PLAIN);
    }
    stage(pane, 8, proving ? " " : "▸", RunningTexts.MEASURE, RunningTexts.threads(level));
    screen.measuring().ifPresent(progress -> measuring(pane, progress));
    return pane;
  }

  private static void stage(Pane pane, int row, String mark, String name, String what) {
    pane.put(2, row, mark, mark.equals("✓") ? Ink.GOOD : Ink.CURSOR);
    pane.put(4, row, name, Ink.TITLE);
    pane.put(NUMBER, row, what, Ink.PLAIN);
  }

  private static void measuring(Pane pane, Progress.Measuring progress) {
    String rounds = RunningTexts.rounds(progress.rounds(), progress.of());
    pane.put(NUMBER, 9, rounds, Ink.PLAIN);
    double share = progress.of() <= 0 ? 0 : (double) progress.rounds() / progress.of();
    int done = (int) Math.round(BAR * Math.max(0, Math.min(1, share)));
    pane.put(NUMBER, 10, "█".repeat(done), Ink.GOOD);
    pane.put(NUMBER + done, 10, "·".repeat(BAR - done), Ink.FAINT);
  }
}
