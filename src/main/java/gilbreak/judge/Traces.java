package gilbreak.judge;

import gilbreak.timeline.Timeline;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the threads of an answer do when, and those of the author's best answer.
 *
 * @param real on this machine's cores, at run size
 * @param model in model time on the level's cores
 */
public record Traces(Sides real, Sides model) {

  /**
   * Both answers by one clock.
   *
   * @param own empty when it does not come to its end
   * @param par empty when the level has none, or it does not come to its end
   */
  public record Sides(Optional<Timeline> own, Optional<Timeline> par) {

    /** How long the longer of both takes, in nanoseconds. */
    public long length() {
      return Stream.of(own, par)
          .flatMap(Optional::stream)
          .mapToLong(Timeline::length)
          .max()
          .orElse(0);
    }
  }
}
