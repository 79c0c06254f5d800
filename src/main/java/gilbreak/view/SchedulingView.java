package gilbreak.view;

import gilbreak.explore.Walk;
import gilbreak.explore.Walk.Seat;
import gilbreak.explore.Walk.Status;
import gilbreak.explore.Witness;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.machine.Failure;
import gilbreak.play.Prose;
import gilbreak.play.Scheduling;
import gilbreak.texts.SchedulingTexts;
import gilbreak.texts.WitnessTexts;
import gilbreak.texts.Words;
import java.util.List;
import java.util.Optional;

/** Draws a run that the player picks: what there is to do, the threads, and the run so far. */
final class SchedulingView {
  private static final int MOST_THREADS = 8;
  private static final int NAME = 5;
  private static final int GAP = 2;

  /** The rows that the run has at least beside the program. */
  private static final int LEAST = 7;

  private final Pane pane;
  private final Scheduling screen;
  private final Solution solution;
  private final Walk walk;

  private SchedulingView(Pane pane, Scheduling screen, Solution solution) {
    this.pane = pane;
    this.screen = screen;
    this.solution = solution;
    this.walk = screen.walk();
  }

  /**
   * @param solution the answer whose runs are picked
   */
  static Pane draw(Pane pane, Pane status, Scheduling screen, Solution solution) {
    new SchedulingView(pane, screen, solution).draw(status);
    return pane;
  }

  private void draw(Pane status) {
    pane.put(1, 0, SchedulingTexts.title(screen.level().story().title()), Ink.TITLE);
    String size = WitnessTexts.size(walk.preemptions(), walk.schedule().size());
    String stars = Words.stars(screen.won());
    int column = pane.putRight(0, stars.isEmpty() ? size : size + "  " + stars, Ink.PLAIN);
    pane.put(column + size.length() + 2, 0, stars, Ink.GOOD);
    int row = told(1);
    pane.rule(row, "");
    int threads = threads(row + 1);
    pane.rule(row + 1 + threads, "");
    run(pane.rows(row + 2 + threads, pane.height()), status);
  }

  private int told(int row) {
    List<String> lines = Prose.wrap(Situation.told(screen), pane.width() - 2);
    Ink ink = Situation.isRight(screen) ? Ink.GOOD : Ink.PLAIN;
    for (int i = 0; i < lines.size(); i++) {
      pane.put(1, row + i, lines.get(i), walk.failure().isPresent() ? Ink.BAD : ink);
    }
    return row + lines.size();
  }

  /** Draws as many threads as there is room for; returns how many. */
  private int threads(int row) {
    int room = Math.min(MOST_THREADS, pane.height() / 2);
    Window seen = Window.around(screen.selected(), walk.seats().size(), room);
    int widest = walk.seats().stream().mapToInt(seat -> seat.name().length()).max().orElse(0);
    for (int i = seen.first(); i < seen.end(); i++) {
      seat(row + i - seen.first(), i, NAME + widest + GAP);
    }
    return seen.count();
  }

  private void seat(int row, int thread, int column) {
    Seat seat = walk.seats().get(thread);
    boolean here = thread == screen.selected();
    boolean ready = walk.canStep(thread);
    pane.mark(row, 0, thread);
    pane.put(1, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    pane.put(3, row, thread < 9 ? String.valueOf(thread + 1) : " ", ready ? Ink.KEY : Ink.FAINT);
    Ink ink = ready ? Ink.PLAIN : Ink.FAINT;
    pane.put(NAME, row, seat.name(), here && ready ? Ink.CURSOR : ink);
    if (seat.status() != Status.FINISHED) {
      pane.put(column, row, "%2d".formatted(seat.line()), Ink.FAINT);
    }
    pane.put(column + 4, row, what(screen.level(), seat), ink);
  }

  /** What a thread is about to do, or why it does nothing. */
  static String what(Level level, Seat seat) {
    return switch (seat.status()) {
      case READY -> source(level, seat);
      case WAITING -> SchedulingTexts.waits(seat);
      case FINISHED -> SchedulingTexts.FINISHED;
    };
  }

  /** The line that a thread is about to run; empty for one that another thread has started. */
  private static String source(Level level, Seat seat) {
    return level.threads().stream()
        .filter(text -> isOf(seat.name(), text) && seat.line() <= text.lines().size())
        .map(text -> text.lines().get(seat.line() - 1).strip())
        .findFirst()
        .orElse("");
  }

  private static boolean isOf(String thread, ThreadText text) {
    return thread.equals(text.name()) || thread.startsWith(text.name() + "[");
  }

  /** The run so far, and below it the program as long as there is room and a step to pick. */
  private void run(Pane below, Pane status) {
    Witness run = new Witness(walk.schedule(), walk.moments(), walk.preemptions(), walk.loop());
    int last = walk.moments().size() - 1;
    WitnessLanes lanes = WitnessLanes.before(walk, screen.selected(), screen.level(), solution);
    int room = below.height() - lanes.height();
    boolean both = room >= LEAST && !walk.isOver();
    if (both) {
      lanes.draw(below.rows(room, lanes.height()));
    }
    if (last >= 0) {
      Optional<Failure.Kind> kind = walk.failure().map(Failure::kind);
      WitnessTable table = new WitnessTable(walk.program(), run, kind, last);
      table.draw(both ? below.rows(0, room) : below);
      status.put(1, 0, table.current(), Ink.CURSOR);
    }
  }
}
