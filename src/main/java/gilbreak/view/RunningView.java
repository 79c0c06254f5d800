package gilbreak.view;

import gilbreak.judge.Progress;
import gilbreak.level.Level;
import gilbreak.play.Running;

/** Draws how far a judgement has come: only what is known of it, no bar where there is no end. */
final class RunningView {
  private static final int BAR = 40;
  private static final int NUMBER = 14;

  private RunningView() {}

  static Pane draw(Pane pane, Running screen) {
    Level level = screen.level();
    pane.put(1, 0, level.story().title(), Ink.TITLE);
    pane.putRight(0, "running", Ink.PLAIN);
    pane.rule(1, "");
    boolean proving = screen.measuring().isEmpty();
    stage(
        pane, 4, proving ? "▸" : "✓", "prove", what("every interleaving", level, Level.Size.PROVE));
    if (screen.proving().states() > 0) {
      pane.put(NUMBER, 5, soFar(screen.proving()), Ink.PLAIN);
    }
    stage(pane, 8, proving ? " " : "▸", "measure", what("real threads", level, Level.Size.RUN));
    screen.measuring().ifPresent(progress -> measuring(pane, progress));
    return pane;
  }

  private static String soFar(Progress.Proving proving) {
    String states = Words.count(proving.states(), "state") + " so far";
    return proving.frontier() == 0
        ? states
        : states + ", " + Words.count(proving.frontier(), "way") + " to go on";
  }

  static String what(String what, Level level, Level.Size size) {
    String parameters = Words.parameters(level, size);
    return parameters.isEmpty() ? what : what + ", " + parameters;
  }

  private static void stage(Pane pane, int row, String mark, String name, String what) {
    pane.put(2, row, mark, mark.equals("✓") ? Ink.GOOD : Ink.CURSOR);
    pane.put(4, row, name, Ink.TITLE);
    pane.put(NUMBER, row, what, Ink.PLAIN);
  }

  private static void measuring(Pane pane, Progress.Measuring progress) {
    String rounds =
        Words.number(progress.rounds()) + " of about " + Words.count(progress.of(), "round");
    pane.put(NUMBER, 9, rounds, Ink.PLAIN);
    double share = progress.of() <= 0 ? 0 : (double) progress.rounds() / progress.of();
    int done = (int) Math.round(BAR * Math.max(0, Math.min(1, share)));
    pane.put(NUMBER, 10, "█".repeat(done), Ink.GOOD);
    pane.put(NUMBER + done, 10, "·".repeat(BAR - done), Ink.FAINT);
  }
}
