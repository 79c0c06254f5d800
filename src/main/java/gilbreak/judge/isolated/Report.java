package gilbreak.judge.isolated;

import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.machine.Failure;
import gilbreak.run.Metrics;
import gilbreak.run.RunReport;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A judgement as it comes out of another process: what is ranked as values, all the rest as text.
 *
 * @param failure how it fails, when it is broken; else empty
 * @param stars 0 to 3; empty when it is proved but not measured
 * @param states how many the explorer has seen
 * @param rounds how many were run, and how many of these went wrong
 * @param speed empty when nothing was measured
 * @param metrics empty when no round was traced
 * @param text all of it in sentences, with the run that breaks it
 * @param json all of it as the JSON object of {@code docs/judging.md}
 */
public record Report(
    Verdict verdict,
    String failure,
    OptionalInt stars,
    long states,
    Rounds rounds,
    Optional<Speed> speed,
    Optional<Metrics> metrics,
    String text,
    String json) {

  /** How many rounds were run, and how many of them went wrong. */
  public record Rounds(int all, int wrong) {}

  /**
   * As {@link RunReport.Score} has it.
   *
   * @param noisy whether other programs took the cores away so often that it says little
   */
  public record Speed(double speedup, double low, double high, double par, boolean noisy) {}

  static Report of(Judgement judgement, String text, String json) {
    Optional<RunReport> run = judgement.run();
    return new Report(
        judgement.verdict(),
        judgement.failure().map(Failure::message).orElse(""),
        judgement.stars(),
        judgement.exploration().states(),
        run.map(of -> new Rounds(of.rounds(), of.wrong())).orElse(new Rounds(0, 0)),
        run.flatMap(Report::speed),
        run.flatMap(RunReport::metrics),
        text,
        json);
  }

  private static Optional<Speed> speed(RunReport run) {
    return run.score()
        .map(of -> new Speed(of.speedup(), of.low(), of.high(), of.par(), run.noisy()));
  }
}
