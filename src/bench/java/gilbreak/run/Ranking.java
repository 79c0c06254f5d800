package gilbreak.run;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.program.Program;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * How often the runner names the faster of two solutions, the slower one, or none, when the truth
 * is known; and the score of one shipped answer again and again.
 *
 * <p>{@code PAIRS} in the environment says how many pairs of each gap there are.
 */
final class Ranking {
  private static final int[] GAPS = {0, 2, 5, 20};
  private static final int SCORES = 10;

  private Ranking() {}

  public static void main(String[] args) throws IOException, SourceException {
    print(200);
  }

  /**
   * @param usual how many pairs of each gap, when the environment does not say
   */
  static void print(int usual) throws IOException, SourceException {
    int pairs = Optional.ofNullable(System.getenv("PAIRS")).map(Integer::valueOf).orElse(usual);
    System.out.println(
        "| gap, % | pairs | named wrongly | named | tie | undecided | noisy said | turns, mean | s each |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (int gap : GAPS) {
      print(gap, pairs);
    }
    scores();
  }

  private static Program program(int work) throws SourceException {
    String text =
        """
        format: 1
        id: ranking
        title: Ranking
        params: {n: {prove: 1, run: 12}}
        shared: {cnt: 0}
        threads:
          - name: adder
            copies: 2
            code: |
              for i in range(n):
                  work(%d)
                  cnt += 1
        goal: {finally: cnt == 2 * n}
        tools: {lock: {names: [A]}}
        solutions:
          par: {place: [{thread: adder, name: A, lines: 3}]}
        """
            .formatted(work);
    Level level = LevelReader.read(new SourceText("ranking", text));
    return new Puzzle(level, level.answers().par().orElseThrow()).program(Size.RUN);
  }

  private static void print(int gap, int pairs) throws SourceException {
    Runner runner = new Runner(Calibration.NONE);
    Program fast = program(100);
    Program slow = program(100 + gap);
    Random random = new Random(gap);
    int wrong = 0;
    int named = 0;
    int ties = 0;
    int undecided = 0;
    int noisy = 0;
    long turns = 0;
    long begun = System.nanoTime();
    for (int i = 0; i < pairs; i++) {
      boolean fastFirst = random.nextBoolean();
      Program candidate = fastFirst ? fast : slow;
      Program baseline = fastFirst ? slow : fast;
      Turns counted = new Turns();
      RunReport report = runner.measure(candidate, baseline, baseline, counted);
      Comparison found = report.score().orElseThrow().besideBaseline();
      Comparison truth = fastFirst ? Comparison.FASTER : Comparison.SLOWER;
      if (found == Comparison.TIE) {
        ties++;
      } else if (found == Comparison.UNDECIDED) {
        undecided++;
      } else {
        named++;
        wrong += gap == 0 || found != truth ? 1 : 0;
      }
      noisy += report.noisy() ? 1 : 0;
      turns += counted.turns;
    }
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %d | %d | %d | %d | %d | %.1f | %.2f |%n",
        gap,
        pairs,
        wrong,
        named,
        ties,
        undecided,
        noisy,
        (double) turns / pairs,
        (System.nanoTime() - begun) / 1e9 / pairs);
  }

  /** Counts the turns of a sitting. */
  private static final class Turns implements RunObserver {
    private int turns;

    @Override
    public boolean goOn(int done, int of) {
      turns = Math.max(turns, done);
      return true;
    }
  }

  private static void scores() throws IOException, SourceException {
    Path file = Path.of("levels", "08-locks", "too-much-inside.yaml");
    byte[] bytes = Files.readAllBytes(file);
    Level level = LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
    Program baseline = program(level, level.answers().baseline().orElseThrow());
    Program par = program(level, level.answers().par().orElseThrow());
    Runner runner = new Runner(Calibration.NONE);
    for (int i = 0; i < SCORES; i++) {
      RunReport report = runner.measure(par, baseline, par, RunObserver.NONE);
      RunReport.Score score = report.score().orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "too-much-inside, par: %.3f (pairs %.3f to %.3f), %s%s%s%n",
          score.speedup(),
          score.low(),
          score.high(),
          score.besidePar().beside("par"),
          score.medians() ? ", by medians" : "",
          report.noisy() ? ", noisy" : "");
    }
  }

  private static Program program(Level level, Solution solution) throws SourceException {
    return new Puzzle(level, solution).program(Size.RUN);
  }
}
