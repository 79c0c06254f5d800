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
import gilbreak.texts.BrokenTexts;
import gilbreak.texts.FeatTexts;
import gilbreak.texts.ProvedTexts;
import gilbreak.texts.RunningTexts;
import gilbreak.texts.ScoreTexts;
import gilbreak.texts.UndecidedTexts;
import gilbreak.texts.WitnessTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes of a run, in lines of text. */
final class SpokenRun {
  private SpokenRun() {}

  /** Only the stage, since numbers that change would have to be said again and again. */
  static List<String> running(Running screen) {
    Level level = screen.level();
    return screen.measuring().isEmpty()
        ? List.of(RunningTexts.proving(level))
        : List.of(RunningTexts.proving(level), RunningTexts.measuring(level));
  }

  static List<String> proved(Proved screen, Saved.Entry entry) {
    Level level = screen.level();
    Judgement judgement = screen.judgement();
    List<String> lines = new ArrayList<>();
    add(lines, ProvedTexts.proved(level, judgement.exploration()));
    add(lines, ProvedTexts.held(level, judgement));
    add(lines, screen.worth().map(ProvedTexts::needed).orElse(""));
    judgement.run().ifPresent(run -> measured(lines, judgement, run));
    judgement.model().ifPresent(model -> add(lines, ScoreTexts.modelTime(model)));
    add(lines, ScoreTexts.starsOfTheClock(judgement));
    judgement
        .stars()
        .ifPresent(
            won ->
                add(
                    lines,
                    FeatTexts.stars(won)
                        + ". "
                        + ScoreTexts.nextStar(
                            won, level.answers().stars(), ProvedView.par(judgement))));
    Bests now = Bests.of(judgement, entry.solution().placements().size());
    add(lines, ProvedTexts.thisAnswer(Yours.figures(now)));
    add(lines, ProvedTexts.best(Yours.figures(entry.bests())));
    return lines;
  }

  private static void measured(List<String> lines, Judgement judgement, RunReport run) {
    add(
        lines,
        run.score().map(ScoreTexts::speedup).orElseGet(() -> ScoreTexts.unmeasured(judgement)));
    add(lines, run.noisy() ? ScoreTexts.NOISY : "");
  }

  static List<String> broken(Broken screen) {
    Level level = screen.level();
    Judgement judgement = screen.judgement();
    List<String> lines = new ArrayList<>();
    add(lines, BrokenTexts.failure(judgement) + ".");
    Failure.Kind kind = judgement.failure().map(Failure::kind).orElse(Failure.Kind.FINALLY);
    if (screen.witness().isPresent()) {
      Witness witness = screen.witness().get();
      add(lines, BrokenTexts.size(level, witness) + ".");
      lines.addAll(moments(judgement.program(), witness, Optional.of(kind)));
    } else {
      boolean limit = kind == Failure.Kind.LIMIT;
      add(lines, limit ? BrokenTexts.onlyTheLimit(level) : BrokenTexts.onlyTheRun(level));
    }
    add(
        lines,
        judgement.run().map(run -> BrokenTexts.testing(level, run)).orElse(BrokenTexts.NOT_RUN));
    add(lines, screen.worth().map(BrokenTexts::distance).orElse(""));
    return lines;
  }

  /** A run, a line or two for each moment; values are told where they change. */
  static List<String> moments(Program program, Witness witness, Optional<Failure.Kind> kind) {
    CellColumns cells = new CellColumns(program, witness, Integer.MAX_VALUE);
    List<String> lines = new ArrayList<>();
    lines.add(WitnessTexts.start(cells.spoken(0)));
    for (int i = 0; i < witness.moments().size(); i++) {
      if (i == witness.loop()) {
        lines.add(WitnessTexts.FROM_HERE);
      }
      moment(lines, program, witness, i, cells.changes(i + 1));
    }
    kind.ifPresent(how -> lines.add(WitnessTexts.end(how, witness.loop())));
    return lines;
  }

  private static void moment(
      List<String> lines, Program program, Witness witness, int number, String changes) {
    Moment moment = witness.moments().get(number);
    if (!moment.before().isEmpty()) {
      int last = witness.moments().get(number - 1).thread();
      lines.add("   " + name(program, last) + ": " + moment.before() + ".");
    }
    lines.add(
        (number + 1)
            + ". "
            + WitnessTexts.moment(name(program, moment.thread()), moment)
            + WitnessTexts.changes(changes));
  }

  private static String name(Program program, int thread) {
    return program.threads().get(thread).name();
  }

  static List<String> undecided(Undecided screen) {
    List<String> lines = new ArrayList<>();
    add(lines, UndecidedTexts.undecided(screen.limit()));
    UndecidedView.more(screen).forEach(sentence -> add(lines, sentence));
    return lines;
  }

  private static void add(List<String> lines, String sentence) {
    lines.addAll(Spoken.wrapped(sentence));
  }
}
