package gilbreak.clock;

import gilbreak.clock.yaml.CostTables;
import gilbreak.program.Program;
import gilbreak.run.Calibration;
import gilbreak.run.RunReport;
import gilbreak.run.Runner;
import java.util.Locale;
import java.util.Optional;

/**
 * Does the clock rank pairs of programs as this machine's cores do? Prints for each pair how many
 * times as fast the second is, as measured and in model time, and the share that agrees among those
 * that the measurement tells apart.
 */
public final class Truth {
  /** Below this no measurement here tells two programs apart. */
  private static final double MARGIN = 1.02;

  private final Runner runner = new Runner(Calibration.NONE);
  private final CostTables tables = CostTables.shipped();
  private int apart;
  private int agreed;

  private Truth() {}

  public static void main(String[] args) {
    Truth truth = new Truth();
    Pair.all().forEach(truth::compare);
    System.out.printf(Locale.ROOT, "%d of %d told apart agree%n", truth.agreed, truth.apart);
  }

  private void compare(Pair pair) {
    RunReport report = runner.measure(pair.other(), pair.one(), pair.other(), (i, of) -> true);
    double model = (double) read(pair.one()) / read(pair.other());
    Optional<RunReport.Score> score = report.score();
    String measured =
        score
            .map(
                s ->
                    String.format(
                        Locale.ROOT, "%6.2f (%.2f to %.2f)", s.speedup(), s.low(), s.high()))
            .orElse("not measured");
    String says = score.map(s -> verdict(s, model)).orElse("");
    System.out.printf(
        Locale.ROOT,
        "%-55s %-26s %6.2f  %s%s%n",
        pair.name(),
        measured,
        model,
        says,
        report.noisy() ? " (noisy)" : "");
  }

  private long read(Program program) {
    Reading reading = new Clock(tables.of(program.interpreter()), 2).read(program);
    return Math.max(1, reading.makespan());
  }

  private String verdict(RunReport.Score score, double model) {
    boolean faster = score.low() > MARGIN;
    boolean slower = score.high() < 1 / MARGIN;
    if (!faster && !slower) {
      return "no difference";
    }
    apart++;
    boolean same = faster ? model > 1 : model < 1;
    agreed += same ? 1 : 0;
    return same ? "agrees" : "DIFFERS";
  }
}
