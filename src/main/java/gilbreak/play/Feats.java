package gilbreak.play;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a player has done in a level where nothing is placed.
 *
 * @param broken the best run by which he broke it
 * @param tries how often he has answered what is foretold, up to a few
 */
public record Feats(Optional<Run> broken, int tries) {
  public static final Feats NONE = new Feats(Optional.empty(), 0);

  /** After so many tries there is one star, however many more follow. */
  public static final int MOST_TRIES = 3;

  /**
   * How long a run was.
   *
   * @param steps how often a thread was picked
   */
  public record Run(int preemptions, int steps) {
    private static final Comparator<Run> ORDER =
        Comparator.comparingInt(Run::preemptions).thenComparingInt(Run::steps);

    /** Whether it is as easy to follow as another one, or easier. */
    public boolean isAsGoodAs(Run other) {
      return ORDER.compare(this, other) <= 0;
    }
  }

  /** After one more run that broke it. */
  Feats with(Run run) {
    return together(new Feats(Optional.of(run), 0));
  }

  /** After a try that was the only one. */
  Feats tried() {
    return new Feats(broken, Math.max(1, tries));
  }

  /** After one more try. */
  Feats triedAgain() {
    return new Feats(broken, Math.min(MOST_TRIES, tries + 1));
  }

  /** After the answer was shown: whatever follows is one of many tries. */
  Feats givenUp() {
    return new Feats(broken, MOST_TRIES);
  }

  /** All that was done in two games. */
  public Feats together(Feats other) {
    return new Feats(
        Stream.concat(broken.stream(), other.broken.stream()).min(Run.ORDER),
        Math.max(tries, other.tries));
  }
}
