package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.run.Comparison;
import gilbreak.run.RunReport;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a check says on a machine that cannot tell. */
class BusyMachineTest {
  private static final RunReport.Score SLOW = score(0.8, Comparison.SLOWER);
  private static final RunReport.Score FAST = score(1.9, Comparison.FASTER);

  private static RunReport.Score score(double speedup, Comparison besideBaseline) {
    return new RunReport.Score(
        speedup, speedup - 0.1, speedup + 0.1, speedup, besideBaseline, Comparison.TIE, false);
  }

  private static Level level(String text) throws SourceException {
    return LevelReader.read(new SourceText("lost-update.yaml", text));
  }

  private static RunReport report(RunReport.Score score, int cores, boolean noisy) {
    return new RunReport(
        100,
        0,
        Optional.empty(),
        Optional.of(score),
        cores,
        noisy,
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** What is said of a level's speed when the runs end like this, one after the other. */
  private static List<Complaint> said(Level level, RunReport... reports) {
    Queue<RunReport> left = new ArrayDeque<>(List.of(reports));
    Desk desk =
        new Desk(
            level,
            new Trials(
                level, true, (of, answer, run) -> judged(of, answer, run ? left.remove() : null)));
    Speed.check(desk);
    assertTrue(left.isEmpty(), left::toString);
    return desk.complaints();
  }

  private static Judgement judged(Level level, Solution solution, @Nullable RunReport run)
      throws SourceException {
    Judgement explored = new Judge().explore(level, solution, progress -> true);
    return new Judgement(
        Verdict.PROVED,
        Optional.empty(),
        explored.program(),
        explored.exploration(),
        Optional.ofNullable(run),
        OptionalInt.empty());
  }

  @Test
  void busyMachineIsAskedTwiceAndThenOnlyNoted() throws IOException, SourceException {
    List<Complaint> said = said(level(Sample.text()), report(SLOW, 2, true), report(SLOW, 2, true));
    assertEquals(1, said.size());
    assertEquals(Severity.NOTE, said.get(0).severity());
    assertEquals(Rule.FASTER, said.get(0).rule());
    assertTrue(said.get(0).message().startsWith("not judged: the machine is busy"));
  }

  @Test
  void secondMeasurementCountsWhenItIsQuiet() throws IOException, SourceException {
    Level level = level(Sample.text());
    assertEquals(List.of(), said(level, report(SLOW, 2, true), report(FAST, 2, false)));
    List<Complaint> slow = said(level, report(FAST, 2, true), report(SLOW, 2, false));
    assertEquals(Severity.ERROR, slow.get(0).severity());
  }

  @Test
  void quietMachineIsAskedOnce() throws IOException, SourceException {
    assertEquals(List.of(), said(level(Sample.text()), report(FAST, 2, false)));
  }

  @Test
  void machineWithTooFewCoresIsOnlyNoted() throws IOException, SourceException {
    List<Complaint> said =
        said(level(Sample.replaced("cores: 2", "cores: 4")), report(SLOW, 2, false));
    assertEquals(1, said.size());
    assertEquals(Severity.NOTE, said.get(0).severity());
    assertEquals(
        "not judged: this machine has 2 cores, and the level is meant for 4",
        said.get(0).message());
  }
}
