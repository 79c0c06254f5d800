package gilbreak.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was meant. */
public final class Spelling {
  private static final int LONGEST = 64;

  private Spelling() {}

  /** "; did you mean NAME?" when one of the known words is near, else nothing. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /**
   * The nearest known word, at most one slip away, or two in a word of six letters or more. One or
   * two letters say too little for a guess.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int slips = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
    return known.stream()
        .filter(candidate -> isComparable(word, candidate, slips))
        .filter(candidate -> distance(word, candidate) <= slips)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Keeps the table of distances small, whatever a hostile text has in it. */
  private static boolean isComparable(String word, String candidate, int slips) {
    return word.length() <= LONGEST && Math.abs(word.length() - candidate.length()) <= slips;
  }

  /** Letters added, dropped, changed or swapped with their neighbour (Damerau, 1964). */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
