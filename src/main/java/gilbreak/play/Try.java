package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Solution;
import gilbreak.run.RunReport;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One run of an answer, in short.
 *
 * @param picked in words
 * @param failure how it failed, in a word; empty when it did not
 * @param speedup as measured
 * @param makespan in model time, in nanoseconds
 */
public record Try(
    List<String> picked,
    Verdict verdict,
    String failure,
    OptionalDouble speedup,
    OptionalLong makespan) {
  public Try {
    picked = List.copyOf(picked);
  }

  static Try of(Solution solution, Judgement judgement) {
    return new Try(
        Step.words(solution),
        judgement.verdict(),
        judgement.failure().map(failure -> failure.kind().word()).orElse(""),
        speedup(judgement),
        judgement
            .model()
            .map(model -> OptionalLong.of(model.makespan()))
            .orElse(OptionalLong.empty()));
  }

  private static OptionalDouble speedup(Judgement judgement) {
    return judgement
        .run()
        .flatMap(RunReport::score)
        .map(score -> OptionalDouble.of(score.speedup()))
        .orElse(OptionalDouble.empty());
  }
}
