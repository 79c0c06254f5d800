package gilbreak.run;

import java.util.List;

/**
 * How long rounds took, window by window of a sitting, in microseconds.
 *
 * @param own of the solution
 * @param par of the author's best
 */
public record Times(List<Double> own, List<Double> par) {
  public Times {
    own = List.copyOf(own);
    par = List.copyOf(par);
  }
}
