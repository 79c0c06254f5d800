package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One of the programs that are run in a sitting, and what all its rounds have shown. */
final class Contestant {
  private final Compiled compiled;
  private int rounds;
  private int wrong;
  private long retries;
  private double fastest = Double.MAX_VALUE;
  private Optional<Failure> example = Optional.empty();

  Contestant(Program program) {
    this.compiled = Compiled.of(program);
  }

  /** Runs one round; what its goal says of it is never lost. */
  Round.Result round(Stage stage) {
    Round.Result result = stage.run(compiled);
    rounds++;
    retries += result.retries();
    fastest = Math.min(fastest, (double) result.nanos());
    if (result.wrong().isPresent()) {
      wrong++;
      example = example.or(result::wrong);
    }
    return result;
  }

  /**
   * Runs so many rounds; fewer when one goes wrong.
   *
   * @param delaysCount whether a thread that waits for a core has been robbed of it
   */
  Window window(Stage stage, int size, boolean delaysCount) {
    List<Round.Result> results = new ArrayList<>();
    do {
      results.add(round(stage));
    } while (results.size() < size && wrong == 0);
    return Window.of(results, delaysCount);
  }

  /** Runs rounds for as long as a window should last; how many that takes is not known yet. */
  Window warmUp(Stage stage) {
    List<Round.Result> results = new ArrayList<>();
    long nanos = 0;
    do {
      Round.Result result = round(stage);
      results.add(result);
      nanos += result.nanos();
    } while (nanos < Window.SHORTEST && results.size() < Window.MOST_ROUNDS && wrong == 0);
    return Window.of(results, false);
  }

  /** Its fastest round so far, in nanoseconds. */
  double fastest() {
    return fastest;
  }

  /** Starts what it needs. */
  void prepare(Team team) {
    team.prepare(compiled);
  }

  /** What its processes have taken of the machine's memory. */
  Optional<RunReport.Memory> memory(Team team) {
    return team.memory(compiled);
  }

  /** How often a round's transactions were tried again, on average; empty without any. */
  OptionalDouble retries() {
    boolean any =
        compiled.program().threads().stream()
            .flatMap(thread -> thread.code().instructions().stream())
            .anyMatch(Instr.Transact.class::isInstance);
    return any && rounds > 0
        ? OptionalDouble.of((double) retries / rounds)
        : OptionalDouble.empty();
  }

  /** What its threads do when; empty when they do not come to an end. */
  Optional<Trace> trace(Team team) {
    boolean stuck =
        example
            .filter(one -> one.kind() == Kind.DEADLOCK || one.kind() == Kind.LIVELOCK)
            .isPresent();
    return stuck ? Optional.empty() : Tracer.trace(compiled, team);
  }

  /** The same, when the JVM has compiled it. */
  Optional<Trace> warmTrace(Team team) {
    Tracer.warmUp(compiled, team);
    return trace(team);
  }

  /** How many real threads it needs. */
  int threads() {
    return compiled.crew().size();
  }

  int rounds() {
    return rounds;
  }

  int wrong() {
    return wrong;
  }

  Optional<Failure> example() {
    return example;
  }
}
