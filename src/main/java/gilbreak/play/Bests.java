package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.run.Metrics;
import gilbreak.run.RunReport;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The best of each figure that right answers of a level have had, each apart; of all of them less
 * is better.
 *
 * @param values those that are known
 */
public record Bests(Map<Figure, Double> values) {
  public static final Bests NONE = new Bests(Map.of());

  private static final double MEGABYTE = 1e6;

  public Bests {
    Map<Figure, Double> ordered = new EnumMap<>(Figure.class);
    ordered.putAll(values);
    values = Collections.unmodifiableMap(ordered);
  }

  /** What an answer can be good at besides speed. */
  public enum Figure {
    PLACEMENTS("placements"),
    /** Microseconds inside locks. */
    LOCKED("locked-us"),
    /** Microseconds that a thread waits at the most. */
    LONGEST_WAIT("longest-wait-us"),
    /** Transactions tried again in a round. */
    RETRIES("retries"),
    /** Megabytes that processes take. */
    MEMORY("memory-mb");

    private final String word;

    Figure(String word) {
      this.word = word;
    }

    /** As the save file calls it. */
    public String word() {
      return word;
    }
  }

  /** The figures of one right answer. What a noisy machine measured is not among them. */
  public static Bests of(Judgement judgement, int placements) {
    Map<Figure, Double> values = new EnumMap<>(Figure.class);
    values.put(Figure.PLACEMENTS, (double) placements);
    judgement.run().filter(run -> !run.noisy()).ifPresent(run -> measured(run, values));
    return new Bests(values);
  }

  private static void measured(RunReport run, Map<Figure, Double> values) {
    run.metrics().ifPresent(metrics -> timed(metrics, values));
    run.retries().ifPresent(mean -> values.put(Figure.RETRIES, mean));
    run.memory().ifPresent(memory -> values.put(Figure.MEMORY, memory.bytes() / MEGABYTE));
  }

  private static void timed(Metrics metrics, Map<Figure, Double> values) {
    values.put(Figure.LOCKED, metrics.locked());
    values.put(Figure.LONGEST_WAIT, metrics.longestWait());
  }

  /** The better ones of both. */
  public Bests with(Bests others) {
    Map<Figure, Double> best = new EnumMap<>(Figure.class);
    best.putAll(values);
    others.values.forEach((figure, value) -> best.merge(figure, value, Math::min));
    return new Bests(best);
  }
}
