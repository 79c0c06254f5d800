package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.judge.Judgement;
import gilbreak.level.Level;
import gilbreak.machine.Failure;
import gilbreak.machine.Moment;
import gilbreak.play.Bests;
import gilbreak.play.Broken;
import gilbreak.play.Proved;
import gilbreak.play.Running;
import gilbreak.play.Saved;
import gilbreak.play.Undecided;
import gilbreak.program.Program;
import gilbreak.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes of a run, in lines of text. */
final class SpokenRun {
  private SpokenRun() {}

  /** Only the stage, since numbers that change would have to be said again and again. */
  static List<String> running(Running screen) {
    Level level = screen.level();
    String proving = RunningView.what("every interleaving", level, Level.Size.PROVE);
    String measuring = RunningView.what("real threads", level, Level.Size.RUN);
    return screen.measuring().isEmpty()
        ? List.of("Proving: " + proving + ".")
        : List.of("Proving: " + proving + ".", "Measuring: " + measuring + ".");
  }

  static List<String> proved(Proved screen, Saved.Entry entry) {
    Level level = screen.level();
    Judgement judgement = screen.judgement();
    List<String> lines = new ArrayList<>();
    add(lines, Sentences.proved(level, judgement.exploration()));
    add(lines, Sentences.held(level, judgement));
    add(lines, screen.worth().map(Sentences::needed).orElse(""));
    judgement.run().ifPresent(run -> measured(lines, judgement, run));
    judgement.model().ifPresent(model -> add(lines, Sentences.modelTime(model)));
    add(lines, Sentences.starsOfTheClock(judgement));
    judgement
        .stars()
        .ifPresent(
            won ->
                add(
                    lines,
                    won
                        + " of 3 stars. "
                        + Sentences.nextStar(
                            won, level.answers().stars(), ProvedView.par(judgement))));
    Bests now = Bests.of(judgement, entry.solution().placements().size());
    add(lines, "This answer: " + Sentences.figures(now) + ".");
    add(lines, "Your best: " + Sentences.figures(entry.bests()) + ".");
    return lines;
  }

  private static void measured(List<String> lines, Judgement judgement, RunReport run) {
    add(
        lines,
        run.score().map(Sentences::speedup).orElseGet(() -> Sentences.unmeasured(judgement)));
    add(lines, run.noisy() ? Sentences.noisy() : "");
  }

  static List<String> broken(Broken screen) {
    Level level = screen.level();
    Judgement judgement = screen.judgement();
    List<String> lines = new ArrayList<>();
    add(lines, "BROKEN: " + Sentences.failure(judgement) + ".");
    Failure.Kind kind = judgement.failure().map(Failure::kind).orElse(Failure.Kind.FINALLY);
    if (screen.witness().isPresent()) {
      Witness witness = screen.witness().get();
      add(lines, Sentences.size(level, witness) + ".");
      lines.addAll(moments(judgement.program(), witness, Optional.of(kind)));
    } else {
      boolean limit = kind == Failure.Kind.LIMIT;
      add(lines, limit ? Sentences.onlyTheLimit(level) : Sentences.onlyTheRun(level));
    }
    add(
        lines,
        judgement
            .run()
            .map(run -> Sentences.testing(level, run))
            .orElse("It was not run on the real cores."));
    add(lines, screen.worth().map(Sentences::distance).orElse(""));
    return lines;
  }

  /** A run, a line or two for each moment; values are told where they change. */
  static List<String> moments(Program program, Witness witness, Optional<Failure.Kind> kind) {
    CellColumns cells = new CellColumns(program, witness, Integer.MAX_VALUE);
    List<String> lines = new ArrayList<>();
    lines.add("At the start: " + cells.spoken(0) + ".");
    for (int i = 0; i < witness.moments().size(); i++) {
      if (i == witness.loop()) {
        lines.add("From here on it repeats:");
      }
      moment(lines, program, witness, i, cells.changes(i + 1));
    }
    kind.ifPresent(how -> lines.add(Sentences.end(how, witness.loop())));
    return lines;
  }

  private static void moment(
      List<String> lines, Program program, Witness witness, int number, String changes) {
    Moment moment = witness.moments().get(number);
    if (!moment.before().isEmpty()) {
      int last = witness.moments().get(number - 1).thread();
      lines.add("   " + name(program, last) + ": " + moment.before() + ".");
    }
    String now = changes.isEmpty() ? "" : "; now " + changes;
    lines.add(
        (number + 1)
            + ". "
            + name(program, moment.thread())
            + ", line "
            + moment.line()
            + ": "
            + moment.does()
            + now);
  }

  private static String name(Program program, int thread) {
    return program.threads().get(thread).name();
  }

  static List<String> undecided(Undecided screen) {
    List<String> lines = new ArrayList<>();
    add(lines, Sentences.undecided(screen.limit()));
    UndecidedView.more(screen).forEach(sentence -> add(lines, sentence));
    return lines;
  }

  private static void add(List<String> lines, String sentence) {
    lines.addAll(Spoken.wrapped(sentence));
  }
}
