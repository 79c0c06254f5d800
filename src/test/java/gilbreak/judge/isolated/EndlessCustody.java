package gilbreak.judge.isolated;

import gilbreak.IsolatedMain;
import gilbreak.source.SourceText;
import java.time.Duration;

/** Judges an answer that takes for ever, until somebody kills it. */
final class EndlessCustody {
  private EndlessCustody() {}

  public static void main(String[] args) {
    Order order =
        new Order(new SourceText("level", args[0]), new SourceText("solution", args[1]), true);
    new IsolatedJudge(IsolatedMain.class, new IsolationLimits(Duration.ofDays(1), 128))
        .judge(order, () -> true);
  }
}
