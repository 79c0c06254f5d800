package gilbreak.author;

import gilbreak.author.Solver.Right;
import java.util.Comparator;

/**
 * Which of two right answers promises to be faster, before anything is measured: that one first.
 */
public interface Ranking extends Comparator<Right> {
  /** What leaves more interleavings holds up less. */
  Ranking BY_INTERLEAVINGS = (one, other) -> other.freedom().compareTo(one.freedom());
}
