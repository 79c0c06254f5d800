package gilbreak.author;

import gilbreak.author.Trials.Trial;
import gilbreak.judge.Judge;
import gilbreak.level.Level;
import gilbreak.run.RunReport;
import gilbreak.run.RunReport.Score;
import gilbreak.source.Span;

/** The best answer's speed on this machine: is it the best, and does it earn every star? */
final class Speed {
  private final Desk desk;
  private final Span par;

  private Speed(Desk desk) {
    this.desk = desk;
    this.par = desk.at("solutions", "par");
  }

  static boolean isThreeStars(Level level, Score score) {
    return Judge.stars(level.answers().stars(), score) == 3;
  }

  static void check(Desk desk) {
    if (desk.level().answers().baseline().isPresent()) {
      new Speed(desk).check();
    }
  }

  private void check() {
    if (desk.level().answers().baseline().equals(desk.level().answers().par())) {
      desk.warning(par, Rule.FASTER, "par is baseline, so there is nothing to be faster at");
    } else if (desk.trials().run()) {
      desk.par()
          .flatMap(proved -> desk.level().answers().par())
          .map(desk.trials()::measured)
          .ifPresent(this::measured);
    }
  }

  /** A machine that is busy, or too small, says nothing about the level. */
  private void measured(Trial trial) {
    if (trial.judgement().run().filter(this::isTooSmall).isPresent()) {
      tooSmall(trial.judgement().run().get());
    } else if (trial.isNoisy()) {
      desk.busy(par, Rule.FASTER);
    } else {
      trial.score().ifPresent(this::quiet);
    }
  }

  private boolean isTooSmall(RunReport run) {
    return run.cores() < desk.level().setting().cores();
  }

  private void tooSmall(RunReport run) {
    String message = "this machine has %d core%s, and the level is meant for %d";
    desk.notJudged(
        par,
        Rule.FASTER,
        message.formatted(
            run.cores(), run.cores() == 1 ? "" : "s", desk.level().setting().cores()));
  }

  private static String words(Score score) {
    return "%.2f (%.2f to %.2f)".formatted(score.speedup(), score.low(), score.high());
  }

  private void quiet(Score score) {
    faster(score);
    stars(score);
  }

  private void faster(Score score) {
    if (score.low() <= 1) {
      String message = "par is not faster than baseline: its speedup is " + words(score);
      desk.error(par, Rule.FASTER, message);
    }
  }

  private void stars(Score score) {
    if (Judge.stars(desk.level().answers().stars(), score) < 2) {
      String message = "two stars take a speedup of %.2f, and that of par is %.2f";
      desk.error(
          desk.at("stars", "two"),
          Rule.STARS,
          message.formatted(desk.level().answers().stars().two(), score.speedup()));
    }
  }
}
