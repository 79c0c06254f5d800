package gilbreak.judge;

import gilbreak.level.Level;
import gilbreak.level.yaml.LevelReader;
import gilbreak.run.Calibration;
import gilbreak.run.RunReport;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How long a player waits for the judgement of each level's best answer, and for what: getting
 * ready (the proof, the check of the calibration, starting threads and processes), warm-up with the
 * check of baseline against itself, the sitting.
 *
 * <p>The first line is of a JVM that has judged nothing before, with nothing kept of the machine.
 */
final class WholeJudgement {
  private static final int TIMES = 5;

  private WholeJudgement() {}

  public static void main(String[] args) throws IOException, SourceException {
    Calibration kept = new Kept();
    System.out.println(
        "| level | time | getting ready, ms | warm-up and check, ms | sitting, ms | whole, ms | turns | speedup | par | |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (Path file : levels()) {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
      for (int i = 1; level.answers().par().isPresent() && i <= TIMES; i++) {
        print(level, i, kept);
      }
    }
  }

  private static List<Path> levels() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("levels"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("pack.yaml"))
          .sorted()
          .toList();
    }
  }

  private static void print(Level level, int time, Calibration kept) throws SourceException {
    Stages stages = new Stages();
    Judgement judgement =
        new Judge(kept).judge(level, level.answers().par().orElseThrow(), stages::told);
    long end = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %d | %s |%n",
        level.id(),
        time,
        (stages.ready - stages.begun) / 1e6,
        (stages.warm - stages.ready) / 1e6,
        (end - stages.warm) / 1e6,
        (end - stages.begun) / 1e6,
        stages.turns,
        judgement.run().map(WholeJudgement::score).orElse("not run | |"));
  }

  private static String score(RunReport run) {
    return run.score()
        .map(
            score ->
                "%.2f | %.2f | %s%s"
                    .formatted(
                        score.speedup(),
                        score.par(),
                        score.besidePar().beside("par"),
                        run.noisy() ? ", noisy" : ""))
        .orElse("went wrong | |");
  }

  /** When a judgement went from one stage to the next. */
  private static final class Stages {
    private final long begun = System.nanoTime();
    private long ready;
    private long warm = begun;
    private int turns;

    private boolean told(Progress progress) {
      if (progress instanceof Progress.Measuring) {
        long now = System.nanoTime();
        turns = ((Progress.Measuring) progress).rounds();
        ready = ready == 0 ? now : ready;
        warm = turns == 0 ? now : warm;
      }
      return true;
    }
  }

  /** Keeps what was measured for the next judgement. */
  private static final class Kept implements Calibration {
    private OptionalDouble kept = OptionalDouble.empty();

    @Override
    public OptionalDouble turnsPerMicrosecond() {
      return kept;
    }

    @Override
    public void keep(double turnsPerMicrosecond) {
      kept = OptionalDouble.of(turnsPerMicrosecond);
    }
  }
}
