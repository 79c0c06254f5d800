package gilbreak.run;

import gilbreak.lang.Compiler;
import gilbreak.lang.Declaration;
import gilbreak.lang.Source;
import gilbreak.lang.ThreadTree;
import gilbreak.program.Interpreter;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.PythonVersion;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.source.Diagnostics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What noting costs: rounds that are traced beside rounds that are not, in turns. And whether
 * rounds that are not traced are as fast as before any was, when the code that notes was not even
 * loaded.
 */
final class TraceCost {
  private static final int ROUNDS = 400;
  private static final int QUANTILE = 10;

  private TraceCost() {}

  private static final Map<String, String> PROGRAMS =
      Map.of(
          "work with a lock inside",
              "for i in range(20):\n    work(20)\n    with A:\n        x += 1\n",
          "counter with a lock", "for i in range(20000):\n    with A:\n        x += 1\n",
          "counter without", "for i in range(200000):\n    x += 1\n");

  public static void main(String[] args) {
    for (boolean gil : new boolean[] {false, true}) {
      PROGRAMS.forEach((name, text) -> row(name, program(text, gil)));
    }
  }

  private static Program program(String text, boolean gil) {
    Diagnostics problems = new Diagnostics();
    Source.Threads threads =
        new Source.Threads("t", Kind.THREAD, 2, ThreadTree.parse(text, problems), problems);
    return Compiler.compile(
            new Source(
                new Interpreter(gil, PythonVersion.DEFAULT),
                Map.of(),
                List.of(new SharedVariable("x", Type.INT, false, 0, List.of(0L), false)),
                List.of(Declaration.lock("A")),
                List.of(threads),
                List.of()))
        .orElseThrow();
  }

  private static void row(String name, Program program) {
    Compiled compiled = Compiled.of(program);
    try (Team team = new Team(compiled.crew().size(), Burner.calibrated())) {
      ToLongFunction<Team> plain = one -> one.run(compiled).nanos();
      times(team, plain);
      long before = low(times(team, plain));
      long[] after = new long[ROUNDS];
      long[] traced = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        after[i] = plain.applyAsLong(team);
        traced[i] = team.trace(compiled).orElseThrow().nanos();
      }
      System.out.printf(
          "| %s, GIL %s | %.0f | %.3f | %.3f |%n",
          name,
          program.interpreter().gil() ? "on" : "off",
          before / 1_000.0,
          (double) low(after) / before,
          (double) low(traced) / low(after));
    }
  }

  private static long[] times(Team team, ToLongFunction<Team> round) {
    long[] times = new long[ROUNDS];
    Arrays.setAll(times, i -> round.applyAsLong(team));
    return times;
  }

  private static long low(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / QUANTILE];
  }
}
