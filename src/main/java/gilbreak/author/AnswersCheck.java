package gilbreak.author;

import gilbreak.author.Trials.Trial;
import gilbreak.explore.Finding.Undecided;
import gilbreak.explore.Limits;
import gilbreak.judge.Judgement;
import gilbreak.level.Level.Answers;
import gilbreak.level.Level.Rejected;
import gilbreak.level.Solution;
import gilbreak.source.Span;
import java.util.List;
import java.util.Optional;

/** The author's answers: are the right ones right, and the wrong ones wrong in the way he says? */
final class AnswersCheck {
  /** The failure of an answer that is right. */
  private static final String SLOW = "slow";

  /** As this share of what a proof may take, a level may soon be too large. */
  private static final int LARGE = Limits.DEFAULT.states() / 2;

  private final Desk desk;
  private final Answers answers;

  private AnswersCheck(Desk desk) {
    this.desk = desk;
    this.answers = desk.level().answers();
  }

  static void check(Desk desk) {
    new AnswersCheck(desk).check();
  }

  private void check() {
    start(answers.rejected());
    right("baseline", Rule.BASELINE, answers.baseline());
    right("par", Rule.PAR, answers.par());
    for (int i = 0; i < answers.rejected().size(); i++) {
      if (!isStart(i)) {
        refused(answers.rejected().get(i), i, Rule.REJECTED);
      }
    }
  }

  private boolean isStart(int number) {
    return number == 0 && answers.rejected().get(0).solution().equals(Solution.EMPTY);
  }

  private void start(List<Rejected> rejected) {
    if (!rejected.isEmpty() && isStart(0)) {
      refused(rejected.get(0), 0, Rule.START);
      return;
    }
    Trial shipped = desk.trials().proved(Solution.EMPTY);
    String solved = "the level as shipped is right; if it is only slow, say that first: ";
    String form = "{place: [], because: %s}";
    desk.error(
        desk.at("rejected", 0),
        Rule.START,
        shipped.isProved()
            ? solved + form.formatted(SLOW)
            : "say first how the level fails as shipped: "
                + form.formatted(shipped.isUndecided() ? "…" : shipped.failure()));
  }

  private void right(String key, Rule rule, Optional<Solution> answer) {
    Span span = desk.at("solutions", key);
    if (answer.isEmpty()) {
      desk.error(span, rule, "the level has no " + key);
      return;
    }
    Trial trial = desk.trials().proved(answer.get());
    if (decided(trial, key, span) && !trial.isProved()) {
      desk.error(span, rule, "%s is wrong: %s".formatted(key, trial.says()));
    }
    if (trial.isProved()) {
      held(key, span, rule, answer.get());
    }
  }

  /** Real rounds are larger than the proof, so they can still find something. */
  private void held(String key, Span span, Rule rule, Solution answer) {
    desk.trials()
        .measured(answer)
        .judgement()
        .run()
        .filter(run -> run.wrong() > 0)
        .ifPresent(
            run ->
                desk.error(
                    span,
                    rule,
                    "%s is proved at prove size and went wrong in %d of %d rounds at run size;"
                            .formatted(key, run.wrong(), run.rounds())
                        + " prove size is too small"));
  }

  private void refused(Rejected rejected, int number, Rule rule) {
    Span span = desk.at("rejected", number, "because");
    Trial trial = desk.trials().proved(rejected.solution());
    if (!decided(trial, "this answer", span)) {
      return;
    }
    String because = rejected.because();
    if (!because.equals(SLOW)) {
      failing(trial, because, span, rule);
    } else if (!trial.isProved()) {
      String message = "this answer is not slow but wrong, because of %s: %s";
      desk.error(span, rule, message.formatted(trial.failure(), trial.says()));
    } else {
      slow(desk.trials().measured(rejected.solution()), span, rule);
    }
  }

  private void failing(Trial trial, String because, Span span, Rule rule) {
    if (trial.isProved()) {
      String subject = rule == Rule.START ? "the level as shipped" : "this answer";
      desk.error(span, rule, subject + " is right, and should fail because of " + because);
    } else if (!trial.failure().equals(because)) {
      String message = "fails because of %s, not of %s: %s";
      desk.error(span, rule, message.formatted(trial.failure(), because, trial.says()));
    }
  }

  /** By the model clock where that gives the stars: this machine has too few cores to tell. */
  private void slow(Trial trial, Span span, Rule rule) {
    Judgement judgement = trial.judgement();
    if (judgement.starsAreTheClocks()) {
      judgement
          .model()
          .filter(model -> judgement.stars().orElse(0) == 3)
          .ifPresent(model -> notSlow(span, rule, model.speedup(), model.par()));
    } else if (trial.isNoisy()) {
      desk.busy(span, rule);
    } else {
      trial
          .score()
          .filter(score -> Speed.isThreeStars(desk.level(), score))
          .ifPresent(score -> notSlow(span, rule, score.speedup(), score.par()));
    }
  }

  private void notSlow(Span span, Rule rule, double speedup, double par) {
    String message =
        "not slow: its speedup is %.2f, that of par %.2f, which is enough for three stars";
    desk.error(span, rule, message.formatted(speedup, par));
  }

  /** Whether an answer could be proved or broken at all. */
  private boolean decided(Trial trial, String subject, Span span) {
    long states = trial.judgement().exploration().states();
    if (trial.judgement().exploration().finding() instanceof Undecided undecided) {
      String message = "%s cannot be proved: %s; make prove size or the code smaller";
      desk.error(span, Rule.STATES, message.formatted(subject, undecided.limit()));
    } else if (trial.isProved() && states > LARGE) {
      String message = "the proof of %s takes %,d states, and %,d are the most there may be";
      desk.warning(span, Rule.STATES, message.formatted(subject, states, Limits.DEFAULT.states()));
    }
    return !trial.isUndecided();
  }
}
