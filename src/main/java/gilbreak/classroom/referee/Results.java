package gilbreak.classroom.referee;

import gilbreak.classroom.Decision;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.judge.Verdict;
import gilbreak.judge.isolated.Outcome;
import gilbreak.judge.isolated.Report;

/** What an outcome means for a contest. */
final class Results {
  private Results() {}

  static Result of(Outcome outcome, Yardstick by) {
    if (outcome instanceof Outcome.Judged judged) {
      return of(judged.report(), by);
    }
    return Result.of(
        outcome instanceof Outcome.Refused ? Decision.REFUSED : Decision.UNDECIDED,
        outcome.sentence(),
        by);
  }

  private static Result of(Report report, Yardstick by) {
    return new Result(
        decision(report.verdict()),
        report.failure(),
        report.stars(),
        report
            .speed()
            .map(s -> new Result.Speed(s.speedup(), s.low(), s.high(), s.par(), s.noisy())),
        report.metrics().map(m -> new Result.Waits(m.locked(), m.longestWait(), m.wait99())),
        by);
  }

  private static Decision decision(Verdict verdict) {
    return switch (verdict) {
      case PROVED -> Decision.PROVED;
      case BROKEN -> Decision.BROKEN;
      case UNDECIDED -> Decision.UNDECIDED;
    };
  }

  /** All that the judge said, as JSON; empty when it said nothing. */
  static String report(Outcome outcome) {
    return outcome instanceof Outcome.Judged judged ? judged.report().json() : "";
  }
}
