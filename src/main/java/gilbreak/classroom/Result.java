package gilbreak.classroom;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the referee found out about a submission.
 *
 * @param failure how it fails, or why there is no decision; else empty
 */
public record Result(
    Decision decision,
    String failure,
    OptionalInt stars,
    Optional<Speed> speed,
    Optional<Waits> waits,
    Yardstick yardstick) {

  /**
   * A speedup over the level's baseline, with its interval.
   *
   * @param par the speedup of par in the same sitting
   * @param noisy whether the machine was too busy for it to say much
   */
  public record Speed(double speedup, double low, double high, double par, boolean noisy) {}

  /**
   * Figures beside the speed, in microseconds.
   *
   * @param locked how long all threads together were inside locks in a round
   * @param longest the longest wait
   * @param wait99 what 99 of 100 waits were not longer than
   */
  public record Waits(double locked, double longest, double wait99) {}

  /** One without any figure. */
  public static Result of(Decision decision, String failure, Yardstick yardstick) {
    return new Result(
        decision, failure, OptionalInt.empty(), Optional.empty(), Optional.empty(), yardstick);
  }

  public boolean isProved() {
    return decision == Decision.PROVED;
  }

  /** The speed, if it was measured with this yardstick. */
  public Optional<Speed> speed(Yardstick by) {
    return yardstick.equals(by) ? speed : Optional.empty();
  }
}
