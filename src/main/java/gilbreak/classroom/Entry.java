package gilbreak.classroom;

import java.util.Optional;

/**
 * A player's submission to a level.
 *
 * @param id later ones have higher ones
 * @param received when it was acknowledged, in milliseconds since 1970
 * @param result empty while it waits
 */
public record Entry(
    long id, Player player, String level, int placements, long received, Optional<Result> result) {

  public boolean isProved() {
    return result.filter(Result::isProved).isPresent();
  }

  /** The speed, if it was measured with this yardstick. */
  public Optional<Result.Speed> speed(Yardstick by) {
    return result.flatMap(found -> found.speed(by));
  }
}
