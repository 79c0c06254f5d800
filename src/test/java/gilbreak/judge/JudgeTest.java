package gilbreak.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Finding;
import gilbreak.level.Level;
import gilbreak.level.Level.Rejected;
import gilbreak.level.Level.Stars;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.run.Comparison;
import gilbreak.run.RunReport;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private final Judge judge = new Judge();

  private static Level shipped(String id) throws IOException, SourceException {
    Path file = Shipped.file(id);
    return LevelReader.read(new SourceText(file.toString(), Files.readString(file)));
  }

  private static Level lostUpdate(String gil, String python) throws IOException, SourceException {
    String text = Files.readString(Shipped.file("lost-update"));
    String changed =
        text.replace("gil: off", "gil: " + gil)
            .replace("python: \"3.14\"", "python: \"" + python + "\"");
    return LevelReader.read(new SourceText("lost-update", changed));
  }

  private Judgement explore(Level level, Solution solution) throws SourceException {
    return judge.explore(level, solution, progress -> true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-update", "opposite-locks", "too-much-inside"})
  void authorsAnswersAreProved(String id) throws IOException, SourceException {
    Level level = shipped(id);
    Level.Answers answers = level.answers();
    assertEquals(Verdict.PROVED, explore(level, answers.baseline().orElseThrow()).verdict());
    assertEquals(Verdict.PROVED, explore(level, answers.par().orElseThrow()).verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-update", "opposite-locks", "too-much-inside"})
  void rejectedAnswersFailAsTheAuthorSays(String id) throws IOException, SourceException {
    Level level = shipped(id);
    assertTrue(level.answers().rejected().size() >= 2);
    for (Rejected rejected : level.answers().rejected()) {
      Judgement judgement = explore(level, rejected.solution());
      assertEquals(rejected.because(), judgement.failure().orElseThrow().kind().word());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-update", "opposite-locks", "too-much-inside"})
  void levelsAreBrokenAsShipped(String id) throws IOException, SourceException {
    assertEquals(Verdict.BROKEN, explore(shipped(id), Solution.EMPTY).verdict());
  }

  @Test
  void lostUpdateTakesOnePreemption() throws IOException, SourceException {
    Judgement judgement = explore(shipped("lost-update"), Solution.EMPTY);
    Finding.Broken broken = (Finding.Broken) judgement.exploration().finding();
    assertEquals(1, broken.witness().preemptions());
    assertEquals(Kind.FINALLY, broken.failure().kind());
  }

  private static Level counting(String kind) throws SourceException {
    return LevelReader.read(
        new SourceText(
            "counting",
            """
            format: 1
            id: counting
            title: Counting
            params: {n: {prove: 2, run: 5}}
            shared: {cnt: 0}
            shared_memory: [cnt]
            threads:
              - name: child
                copies: 2
                kind: %s
                code: |
                  for i in range(n):
                      cnt += 1
            goal: {finally: cnt == 2 * n}
            tools: {lock: {names: [A]}}
            solutions:
              par: {place: [{name: A, lines: 2}]}
            """
                .formatted(kind)));
  }

  @Test
  void processesAreJudgedByTheirSharedMemory() throws SourceException {
    Level level = counting("process");
    assertEquals(Verdict.BROKEN, explore(level, Solution.EMPTY).verdict());
    Judgement judgement = judge.judge(level, level.answers().par().orElseThrow(), step -> true);
    assertEquals(Verdict.PROVED, judgement.verdict());
    assertTrue(judgement.run().orElseThrow().rounds() > 0);
  }

  @Test
  void onlyProcessesReportMemory() throws SourceException {
    for (String kind : List.of("process", "thread")) {
      Level level = counting(kind);
      Judgement judgement = judge.judge(level, level.answers().par().orElseThrow(), step -> true);
      boolean known = kind.equals("process") && Files.exists(Path.of("/proc/self/status"));
      assertEquals(known, judgement.run().orElseThrow().memory().isPresent());
    }
  }

  @Test
  void nothingIsLostUnderTheGilSinceCheckpoints() throws IOException, SourceException {
    Judgement judgement = explore(lostUpdate("on", "3.14"), Solution.EMPTY);
    assertEquals(Verdict.PROVED, judgement.verdict());
  }

  @Test
  void updatesAreLostUnderTheGilBeforeCheckpoints() throws IOException, SourceException {
    Judgement judgement = explore(lostUpdate("on", "3.9"), Solution.EMPTY);
    assertEquals(Verdict.BROKEN, judgement.verdict());
  }

  @Test
  void wholeJudgementOfParHasRoundsAndStars() throws IOException, SourceException {
    Level level = shipped("lost-update");
    Judgement judgement = judge.judge(level, level.answers().par().orElseThrow(), progress -> true);
    assertEquals(Verdict.PROVED, judgement.verdict());
    RunReport run = judgement.run().orElseThrow();
    assertTrue(run.rounds() > 0);
    assertEquals(0, run.wrong());
    assertTrue(judgement.stars().getAsInt() >= 1);
  }

  @Test
  void brokenAnswerIsRunAndGetsNoStar() throws IOException, SourceException {
    Judgement judgement = judge.judge(shipped("lost-update"), Solution.EMPTY, progress -> true);
    assertEquals(Verdict.BROKEN, judgement.verdict());
    assertTrue(judgement.run().orElseThrow().rounds() > 0);
    assertEquals(0, judgement.stars().getAsInt());
  }

  @Test
  void wrongRoundBreaksWhatWasProved() throws IOException, SourceException {
    // Right for n = 1, which is all that the explorer sees; wrong for the n of the rounds.
    String text =
        """
        format: 1
        id: too-small
        title: Proved too small
        params: {n: {prove: 1, run: 3}}
        shared: {x: 0}
        goal: {finally: x == 1}
        threads:
          - name: only
            code: |
              x = n
        """;
    Level level = LevelReader.read(new SourceText("too-small", text));
    Judgement judgement = judge.judge(level, Solution.EMPTY, progress -> true);
    assertEquals(Verdict.BROKEN, judgement.verdict());
    assertTrue(judgement.exploration().finding() instanceof Finding.Proved);
    assertEquals(
        "at the end, x == 1 is false: x is 3", judgement.failure().orElseThrow().message());
  }

  private static final String TWO_JOBS =
      """
      format: 1
      id: two-jobs
      title: Two jobs
      gil: off
      cores: 64
      costs: {table: ideal}
      shared: {cnt: 0}
      threads:
        - name: job
          copies: 2
          beat: true
          code: |
            sleep(1000)
            work(2000)
            cnt += 1
      tools:
        lock: {names: [A], max: 1}
      goal: {%s}
      solutions:
        baseline: {place: [{thread: job, name: A, lines: 2-3}]}
        par: {place: [{thread: job, name: A, lines: 3}]}
      """;

  private static Level twoJobs(String goal) throws SourceException {
    return LevelReader.read(new SourceText("two-jobs", TWO_JOBS.formatted(goal)));
  }

  @ParameterizedTest
  @CsvSource({
    "'makespan: 3 ms', ''",
    "'makespan: 2999 us', 'too slow in model time on 64 cores: 3 ms, and at most 2.999 ms are allowed'",
    "'lateness: 0 ms', ''",
    "'memory: 1 GB', ''",
  })
  void goalBoundsModelTime(String goal, String message) throws SourceException {
    Level level = twoJobs(goal);
    Judgement judgement = explore(level, level.answers().par().orElseThrow());
    assertEquals(message, judgement.failure().map(Failure::message).orElse(""));
    assertEquals(message.isEmpty() ? Verdict.PROVED : Verdict.BROKEN, judgement.verdict());
  }

  @Test
  void answerBeyondTheLimitIsNotRun() throws SourceException {
    Level level = twoJobs("makespan: 4 ms");
    Solution slow = level.answers().baseline().orElseThrow();
    Judgement judgement = judge.judge(level, slow, progress -> true);
    assertEquals(Kind.LIMIT, judgement.failure().orElseThrow().kind());
    assertEquals(0, judgement.stars().getAsInt());
    assertTrue(judgement.run().isEmpty());
  }

  @Test
  void starsAreTheClocksWhereTheMachineHasTooFewCores() throws SourceException {
    Level level = twoJobs("finally: cnt == 2");
    Judgement par = judge.judge(level, level.answers().par().orElseThrow(), progress -> true);
    assertTrue(par.starsAreTheClocks());
    assertEquals(3, par.stars().getAsInt());
    assertEquals(5.0 / 3, par.model().orElseThrow().speedup(), 1e-9);
  }

  private static RunReport.Score score(double speedup, double par) {
    return new RunReport.Score(
        speedup, speedup, speedup, par, Comparison.FASTER, Comparison.UNDECIDED, false);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 2.0, 1",
    "1.2, 2.0, 1",
    "1.25, 2.0, 2",
    "1.7, 2.0, 2",
    "1.75, 2.0, 3",
    "2.5, 2.0, 3",
    "1.2, 1.2, 1"
  })
  void starsFollowTheSpeedup(double speedup, double par, int stars) {
    RunReport.Score score = score(speedup, par);
    assertEquals(stars, Judge.stars(new Stars(1.3, 0.9), score));
  }

  @ParameterizedTest
  @CsvSource({"1.1, 1", "1.3, 2", "1.9, 3"})
  void lowerEndOfANoisyMeasurementGivesTheStars(double low, int stars) {
    RunReport.Score score =
        new RunReport.Score(2.0, low, 2.2, 2.0, Comparison.UNDECIDED, Comparison.UNDECIDED, false);
    RunReport noisy =
        new RunReport(
            200,
            0,
            Optional.empty(),
            Optional.of(score),
            2,
            true,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    assertEquals(stars, Judge.stars(new Stars(1.3, 0.9), noisy).getAsInt());
  }
}
