package gilbreak.play;

import gilbreak.clock.Clock;
import gilbreak.clock.Cost;
import gilbreak.clock.Costs;
import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Witness;
import gilbreak.judge.Judgement;
import gilbreak.judge.Model;
import gilbreak.judge.Verdict;
import gilbreak.machine.Failure;
import gilbreak.machine.Moment;
import gilbreak.machine.Wait;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Interpreter;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.PythonVersion;
import gilbreak.program.SharedVariable;
import gilbreak.program.SyncObject;
import gilbreak.program.Type;
import gilbreak.run.Comparison;
import gilbreak.run.Metrics;
import gilbreak.run.RunReport;
import gilbreak.run.Times;
import gilbreak.run.Trace;
import gilbreak.timeline.Timeline;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Judgements made by hand, as the engines would make them. */
public final class Judgements {
  private static final Failure WRONG_SUM =
      Failure.of(
          Failure.Kind.FINALLY, "at the end sold + left == 15 does not hold: it is 10, left is 9");

  private static final Failure STUCK =
      Failure.of(
          Failure.Kind.DEADLOCK,
          "buyer[0] waits for B, held by restocker; restocker waits for A, held by buyer[0]");

  private static final Failure WRONG_AT_ONCE =
      Failure.of(Failure.Kind.ALWAYS, "at some point, left < 10 is false: left is 10");

  private static final Failure FOR_EVER =
      Failure.of(Failure.Kind.LIVELOCK, "buyer[0] and buyer[1] run for ever and nothing changes");

  private static final Failure TOO_SLOW =
      Failure.of(Failure.Kind.LIMIT, "it takes 4.2 ms of model time; at most 3.7 ms are allowed");

  private Judgements() {}

  /** Right, measured, three stars. */
  public static Judgement proved() {
    return proved(
        Optional.of(run(0, Optional.of(score(1.93, 1.9, 1.96, Comparison.TIE)), false)),
        OptionalInt.of(3));
  }

  /** Right and measured while others had the cores; two stars. */
  public static Judgement noisy() {
    return proved(
        Optional.of(run(0, Optional.of(score(1.4, 0.9, 1.7, Comparison.UNDECIDED)), true)),
        OptionalInt.of(1));
  }

  /** Right, on a machine with fewer cores than the level is meant for. */
  public static Judgement onTooFewCores() {
    Costs costs = Costs.of("ideal", Map.of()).with(Map.of(Cost.LOCK, 100L));
    Model model = new Model(new Clock(costs, 4).read(oneJob()), 3.5, 3.8);
    Judgement proved = proved();
    return new Judgement(
        Verdict.PROVED,
        Optional.empty(),
        proved.program(),
        proved.exploration(),
        proved.run(),
        Optional.of(model),
        OptionalInt.of(3));
  }

  private static Program oneJob() {
    Code code =
        new Code(
            List.of(new Instr.Constant(1, 1, 12_345), new Instr.Spend(1, Instr.Spend.Way.WORK, 1)),
            2);
    return new Program(
        interpreter(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(ProgramThread.thread("job", 0, code)),
        List.of());
  }

  /** Right, and nothing more is known. */
  public static Judgement unmeasured() {
    return proved(Optional.empty(), OptionalInt.empty());
  }

  /** Right, but it takes more model time than it may. */
  public static Judgement tooSlow() {
    Judgement proved = proved();
    return new Judgement(
        Verdict.BROKEN,
        Optional.of(TOO_SLOW),
        proved.program(),
        proved.exploration(),
        proved.run(),
        proved.model(),
        OptionalInt.empty());
  }

  /** Wrong, with one preemption. */
  public static Judgement broken(int wrong) {
    return broken(WRONG_SUM, overdraft(), run(wrong, Optional.empty(), false));
  }

  public static Judgement deadlock() {
    List<Moment> moments =
        List.of(
            moment(0, 3, "acquire A", "", 10, 0),
            moment(2, 3, "acquire B", "preempted", 10, 0),
            moment(2, 4, "waits for A, held by buyer[0]", "", 10, 0),
            moment(0, 4, "waits for B, held by restocker", "waits for A", 10, 0));
    return broken(
        STUCK,
        new Witness(
            List.of(0, 2, 2, 0),
            moments,
            1,
            -1,
            List.of(
                new Wait(2, 4, "for A, held by buyer[0]", List.of(0)),
                new Wait(0, 4, "for B, held by restocker", List.of(2))),
            List.of(),
            true),
        run(0, Optional.empty(), false));
  }

  /** Wrong before any thread has done a step. */
  public static Judgement brokenFromTheStart() {
    return broken(
        WRONG_AT_ONCE, new Witness(List.of(), List.of(), 0, -1), run(0, Optional.empty(), false));
  }

  public static Judgement livelock() {
    List<Moment> moments =
        List.of(
            moment(0, 3, "read left → 10", "", 10, 0),
            moment(1, 3, "read left → 10", "preempted", 10, 0),
            moment(0, 3, "read left → 10", "preempted", 10, 0));
    return broken(
        FOR_EVER, new Witness(List.of(0, 1, 0), moments, 2, 1), run(0, Optional.empty(), false));
  }

  /** Right at prove size, wrong on the real cores. */
  public static Judgement brokenByTheRun() {
    return new Judgement(
        Verdict.BROKEN,
        Optional.of(WRONG_SUM),
        program(),
        exploration(new Finding.Proved()),
        Optional.of(run(3, Optional.empty(), false)),
        OptionalInt.empty());
  }

  public static Judgement undecided() {
    return new Judgement(
        Verdict.UNDECIDED,
        Optional.empty(),
        program(),
        exploration(new Finding.Undecided("the limit of 2,000,000 states was reached")),
        Optional.of(run(0, Optional.empty(), false)),
        OptionalInt.empty());
  }

  /** A witness of more moments, threads and variables than a screen has room for. */
  public static Judgement wide() {
    List<Moment> moments = new ArrayList<>();
    List<Integer> schedule = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int thread = i % 6;
      schedule.add(thread);
      List<Long> cells = new ArrayList<>(Collections.nCopies(12, 0L));
      cells.set(7, (long) i * 1_000_000);
      String does = "slots[7] = " + i * 1_000_000L;
      moments.add(new Moment(thread, 3, does, i == 0 ? "" : "waits for the queue", cells));
    }
    List<ProgramThread> threads =
        IntStream.range(0, 6).mapToObj(i -> thread("philosopher[" + i + "]")).toList();
    SharedVariable slots =
        new SharedVariable("slots", Type.INT, true, 0, Collections.nCopies(12, 0L));
    Program program =
        new Program(interpreter(), Map.of(), List.of(slots), List.of(), threads, List.of());
    Finding finding = new Finding.Broken(STUCK, new Witness(schedule, moments, 39, -1));
    return new Judgement(
        Verdict.BROKEN,
        Optional.of(STUCK),
        program,
        exploration(finding),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static Judgement proved(Optional<RunReport> run, OptionalInt stars) {
    return new Judgement(
        Verdict.PROVED, Optional.empty(), program(), exploration(new Finding.Proved()), run, stars);
  }

  private static Judgement broken(Failure failure, Witness witness, RunReport run) {
    return new Judgement(
        Verdict.BROKEN,
        Optional.of(failure),
        program(),
        exploration(new Finding.Broken(failure, witness)),
        Optional.of(run),
        OptionalInt.empty());
  }

  private static Witness overdraft() {
    List<Moment> moments =
        List.of(
            moment(0, 4, "read left → 10", "", 10, 0),
            moment(2, 3, "read left → 10", "preempted", 10, 0),
            moment(2, 3, "left = 15", "", 15, 0),
            moment(0, 4, "left = 9", "finished", 9, 0),
            moment(0, 5, "read sold → 0", "", 9, 0),
            moment(0, 5, "sold = 1", "", 9, 1));
    return new Witness(List.of(0, 2, 2, 0, 0, 0), moments, 1, -1);
  }

  private static Moment moment(
      int thread, int line, String does, String before, long left, long sold) {
    return new Moment(thread, line, does, before, List.of(left, sold));
  }

  private static RunReport.Score score(
      double speedup, double low, double high, Comparison besidePar) {
    return new RunReport.Score(speedup, low, high, 1.95, Comparison.FASTER, besidePar, false);
  }

  private static RunReport run(int wrong, Optional<RunReport.Score> score, boolean noisy) {
    return new RunReport(
        200,
        wrong,
        Optional.empty(),
        score,
        2,
        noisy,
        Optional.empty(),
        OptionalDouble.empty(),
        trace(),
        score.map(measured -> times()));
  }

  private static Times times() {
    return new Times(
        IntStream.range(0, 60).mapToObj(i -> 1_000.0 + i * i % 97).toList(),
        IntStream.range(0, 60).mapToObj(i -> 1_020.0 + i * i * 3 % 89).toList());
  }

  private static Optional<Trace> trace() {
    return Optional.of(
        new Trace(new Timeline(List.of(), 0, true), new Metrics(1_961.4, 12.3, 11.0, 9)));
  }

  private static Exploration exploration(Finding finding) {
    return new Exploration(
        finding,
        1_236,
        4_000,
        Optional.of(BigInteger.valueOf(12_870)),
        Set.of(),
        List.of(),
        true,
        false,
        0);
  }

  private static Program program() {
    return new Program(
        interpreter(),
        Map.of("n", 2L),
        List.of(
            new SharedVariable("left", Type.INT, false, 0, List.of(10L)),
            new SharedVariable("sold", Type.INT, false, 1, List.of(0L))),
        List.of(SyncObject.lock("A"), SyncObject.lock("B")),
        List.of(thread("buyer[0]"), thread("buyer[1]"), thread("restocker")),
        List.of());
  }

  private static Interpreter interpreter() {
    return new Interpreter(false, PythonVersion.DEFAULT);
  }

  private static ProgramThread thread(String name) {
    return ProgramThread.thread(name, 0, new Code(List.of(), 1));
  }
}
