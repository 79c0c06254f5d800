package gilbreak;

import gilbreak.clock.Cost;
import gilbreak.clock.Reading;
import gilbreak.judge.Judgement;
import gilbreak.judge.Model;
import gilbreak.level.Level;
import gilbreak.timeline.Activity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the model clock says, in a sentence and as JSON. */
final class ModelText {
  private final Model model;
  private final Reading reading;

  ModelText(Model model) {
    this.model = model;
    this.reading = model.reading();
  }

  /** {@code Model time: 12.345 ms on 4 cores; speedup 2.00, par 3.10; costs of 3.14t.} */
  String sentence() {
    return "Model time: %s ms on %s; speedup %.2f, par %.2f; costs of %s."
        .formatted(
            milliseconds(reading.makespan()),
            cores(reading.cores()),
            model.speedup(),
            model.par(),
            costs(reading));
  }

  /** The table, and what the level has changed in it. */
  static String costs(Reading reading) {
    List<String> changed = reading.costs().changed().stream().map(Cost::word).toList();
    return reading.costs().name()
        + (changed.isEmpty() ? "" : ", with the level's own " + String.join(", ", changed));
  }

  /** Why the stars are the clock's. */
  static String stars(Level level, Judgement judgement) {
    String meant = "the level is meant for " + cores(level.setting().cores());
    String because =
        judgement
            .run()
            .map(run -> meant + ", and this machine has " + run.cores())
            .orElse("nothing was run");
    return "The stars are those of model time: " + because + ".";
  }

  static String milliseconds(long nanos) {
    return "%,.3f".formatted(nanos / 1e6);
  }

  private static String cores(int cores) {
    return cores == 1 ? "1 core" : cores + " cores";
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("makespan_us", reading.makespanMicros());
    object.put("cores", reading.cores());
    object.put("speedup", rounded(model.speedup()));
    object.put("par", rounded(model.par()));
    object.put("utilisation", rounded(reading.utilisation()));
    object.put("waiting_us", waiting());
    object.put("longest_wait_us", Reading.micros(reading.longestWait()));
    object.put("lateness_us", Reading.micros(reading.lateness()));
    object.put("memory_bytes", reading.memory());
    object.put("wake_ups", reading.wakeUps());
    object.put("switches", reading.switches());
    object.put("retries", reading.retries());
    object.put("costs", reading.costs().name());
    object.put("own_costs", reading.costs().changed().stream().map(Cost::word).toList());
    return object;
  }

  private Map<String, Long> waiting() {
    return List.of(Activity.READY, Activity.GIL, Activity.LOCK, Activity.OTHERS, Activity.IO)
        .stream()
        .collect(
            Collectors.toMap(
                Activity::word,
                activity -> Reading.micros(reading.total(activity)),
                Long::sum,
                LinkedHashMap::new));
  }

  private static Double rounded(double ratio) {
    return Math.round(ratio * 1000) / 1000.0;
  }
}
