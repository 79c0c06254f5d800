package gilbreak.clock;

import java.util.Map;

/** Tables for tests. */
final class Tables {
  /** Everything is free that the program does not ask for. */
  static final Costs IDEAL = Costs.of("ideal", Map.of());

  /** Everything takes a little time. */
  static final Costs REAL =
      Costs.of(
          "real",
          Map.ofEntries(
              Map.entry(Cost.INSTRUCTION, 5L),
              Map.entry(Cost.ACCESS, 10L),
              Map.entry(Cost.LINE_TRANSFER, 60L),
              Map.entry(Cost.ATOMIC, 20L),
              Map.entry(Cost.LOCK, 30L),
              Map.entry(Cost.OPERATION, 300L),
              Map.entry(Cost.SPIN, 10_000L),
              Map.entry(Cost.WAKE, 5_000L),
              Map.entry(Cost.FAIR_AFTER, 1_000_000L),
              Map.entry(Cost.CONTEXT_SWITCH, 2_000L),
              Map.entry(Cost.TIME_SLICE, 3_000_000L),
              Map.entry(Cost.TIMER, 50_000L),
              Map.entry(Cost.GIL_SWITCH, 5_000L),
              Map.entry(Cost.THREAD_START, 70_000L),
              Map.entry(Cost.PROCESS_START, 2_000_000L),
              Map.entry(Cost.MESSAGE, 100_000L),
              Map.entry(Cost.TURN, 2_000L)));

  private Tables() {}
}
