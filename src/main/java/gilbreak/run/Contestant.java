package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import java.util.Optional;
import java.util.OptionalDouble;

/** One of the programs that are run in a sitting, and what its rounds have shown. */
final class Contestant {
  private final Compiled compiled;
  private final Times clean = new Times();
  private final Times all = new Times();
  private int rounds;
  private int wrong;
  private long retries;
  private Optional<Failure> example = Optional.empty();

  Contestant(Program program) {
    this.compiled = Compiled.of(program);
  }

  /** Runs a round whose time does not count. */
  void untimed(Team team) {
    run(team);
  }

  /** Runs a round and keeps its time; apart when the system took a core away in it. */
  void time(Team team, boolean delaysCount) {
    Round.Result result = run(team);
    all.add(result.nanos());
    if (!delaysCount || result.delay() <= allowedDelay(result.nanos())) {
      clean.add(result.nanos());
    }
  }

  /** Two percent of the round, and never less than waking up costs. */
  private static long allowedDelay(long nanos) {
    return Math.max(30_000, nanos / 50);
  }

  private Round.Result run(Team team) {
    Round.Result result = team.run(compiled);
    rounds++;
    retries += result.retries();
    if (result.wrong().isPresent()) {
      wrong++;
      example = example.or(result::wrong);
    }
    return result;
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

  /** How many timed rounds were undisturbed. */
  int cleanRounds() {
    return clean.size();
  }

  /** Whether fewer rounds than are needed were undisturbed, and less than half of all. */
  boolean isDisturbed(int needed) {
    return clean.size() < needed && clean.size() * 2 < all.size();
  }

  /** The undisturbed rounds' times; all of them when hardly any was. */
  Times times() {
    return clean.size() >= 10 ? clean : all;
  }
}
