package gilbreak.run;

/**
 * The evidence that one of two things comes up more often than the other.
 *
 * <p>It may be looked at after every step, and the sequence ended whenever it says enough: {@code
 * 2^n a! b! / (n + 1)!}, where a and b count what came up in n steps, is a bet on every bias at
 * once. Against a fair coin no bet grows on average, so that the probability that it ever reaches
 * 20 is at most one in 20 (Ville, 1939).
 */
final class SignTest {
  private static final double ENOUGH = 20;

  private int above;
  private int below;
  private double evidence = 1;

  void add(boolean isAbove) {
    int before = isAbove ? above++ : below++;
    evidence *= 2.0 * (before + 1) / (above + below + 1);
  }

  double evidence() {
    return evidence;
  }

  boolean isAbove() {
    return evidence >= ENOUGH && above > below;
  }

  boolean isBelow() {
    return evidence >= ENOUGH && below > above;
  }
}
