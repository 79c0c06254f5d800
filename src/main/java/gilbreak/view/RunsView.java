package gilbreak.view;

import gilbreak.explore.Exploration;
import gilbreak.judge.Judgement;
import gilbreak.level.Level.Kind;
import gilbreak.machine.Cells;
import gilbreak.play.LevelScreen;
import gilbreak.play.Prose;
import gilbreak.play.Try;
import gilbreak.program.Program;
import gilbreak.texts.RunsTexts;
import gilbreak.texts.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the last runs of a level with something to pick, a line each; and how a sandbox ends. */
final class RunsView {
  private static final int ROWS = 3;
  private static final int MOST_ENDS = 40;

  private RunsView() {}

  /** The rows that the table takes above the facts of a level; 0 without one. */
  static int rows(LevelScreen level) {
    boolean tuned = !level.level().setting().options().isEmpty();
    return tuned && !level.tries().isEmpty() ? 1 + Math.min(ROWS, level.tries().size()) : 0;
  }

  /** At the bottom of what a result leaves free. */
  static void below(Pane rest, LevelScreen level, Judgement judgement) {
    if (level.level().kind() == Kind.SANDBOX) {
      ends(rest, judgement);
    } else if (level.level().kind() == Kind.TUNE && rest.height() > 1) {
      draw(bottom(rest, ROWS), level.tries());
    }
  }

  private static Pane bottom(Pane rest, int rows) {
    int room = Math.min(rest.height(), rows);
    return rest.rows(rest.height() - room, room);
  }

  /** As many of the last runs as there is room for, the latest at the bottom. */
  static void draw(Pane pane, List<Try> tries) {
    pane.rule(0, RunsTexts.LAST_RUNS);
    int room = Math.max(0, Math.min(tries.size(), pane.height() - 1));
    List<Try> last = tries.subList(tries.size() - room, tries.size());
    for (int i = 0; i < last.size(); i++) {
      boolean latest = i == last.size() - 1;
      pane.put(1, 1 + i, latest ? "▸" : " ", latest ? Ink.CURSOR : Ink.PLAIN);
      figures(pane.rows(1 + i, 1), last.get(i));
    }
  }

  private static void figures(Pane row, Try run) {
    int column = row.putRight(0, figures(run), Ink.PLAIN);
    String picked = run.picked().isEmpty() ? RunsTexts.AS_IT_WAS : String.join(", ", run.picked());
    row.part(0, 0, column - 2, 1).put(3, 0, picked, Ink.PLAIN);
  }

  private static String figures(Try run) {
    String speedup = run.speedup().isPresent() ? Words.speedup(run.speedup().getAsDouble()) : "";
    String model =
        run.makespan().isPresent() ? RunsTexts.model(run.makespan().getAsLong() / 1e6) : "";
    String verdict = run.failure().isEmpty() ? run.verdict().word() : run.failure();
    return "%-9s %7s  %16s".formatted(verdict, speedup, model);
  }

  private static void ends(Pane rest, Judgement judgement) {
    Exploration exploration = judgement.exploration();
    if (exploration.outcomes().isEmpty() || rest.height() < 2) {
      return;
    }
    Program program = judgement.program();
    String ends =
        exploration.outcomes().stream()
            .limit(MOST_ENDS)
            .map(cells -> shared(program, cells))
            .distinct()
            .collect(Collectors.joining("; "));
    List<String> lines = Prose.wrap(RunsTexts.ends(ends), rest.width() - 4);
    int rows = Math.min(lines.size(), rest.height() - 1);
    Pane pane = bottom(rest, rows + 1);
    pane.rule(0, RunsTexts.SANDBOX);
    for (int i = 0; i < rows; i++) {
      pane.put(2, 1 + i, i == rows - 1 && rows < lines.size() ? "…" : lines.get(i), Ink.PLAIN);
    }
  }

  private static String shared(Program program, List<Long> cells) {
    return program.variables().stream()
        .map(variable -> variable.name() + " = " + Cells.show(variable, cells))
        .collect(Collectors.joining(", "));
  }
}
