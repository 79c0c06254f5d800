package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.machine.Moment;
import gilbreak.machine.Replay;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.program.Program;
import gilbreak.program.Property.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A run that somebody picks step by step, in the steps that a player is told: how far it has come,
 * who can go on, and whether it has failed.
 *
 * @param schedule which thread took each step
 * @param moments what happened, in order
 * @param seats where each thread is, in the order of the program
 * @param preemptions how often a thread that could have gone on was not let
 * @param loop the moment at which the part begins that repeats for ever, or -1
 * @param failure what has gone wrong; then the run is over
 */
public record Walk(
    Program program,
    List<Integer> schedule,
    List<Moment> moments,
    List<Seat> seats,
    int preemptions,
    int loop,
    Optional<Failure> failure) {
  public Walk {
    schedule = List.copyOf(schedule);
    moments = List.copyOf(moments);
    seats = List.copyOf(seats);
  }

  /** What keeps a thread from taking a step, or that nothing does. */
  public enum Status {
    READY,
    WAITING,
    FINISHED
  }

  /**
   * Where a thread is.
   *
   * @param line the line of its text that it is about to run, or waits in; 0 when it is finished
   * @param waits for what it waits; empty if it does not
   */
  public record Seat(String name, Status status, int line, String waits) {}

  /** A run in which nothing has happened yet. */
  public static Walk start(Program program) {
    return of(program, List.of());
  }

  /**
   * The run that has this schedule.
   *
   * @throws IllegalArgumentException when a thread cannot take the step it is given
   */
  public static Walk of(Program program, List<Integer> schedule) {
    Machine machine = new Machine(program);
    Replay replay = Replay.of(machine, schedule);
    return new Arrival(machine, replay, schedule, passed(machine, schedule)).walk();
  }

  /**
   * A run that follows a schedule until so many moments have happened, or as long as the schedule
   * can be followed.
   */
  public static Walk along(Program program, List<Integer> schedule, int moments) {
    Walk walk = start(program);
    for (int thread : schedule) {
      if (walk.moments().size() >= moments || !walk.canStep(thread)) {
        break;
      }
      walk = walk.step(thread);
    }
    return walk;
  }

  /** The state in front of each step. */
  private static List<State> passed(Machine machine, List<Integer> schedule) {
    List<State> passed = new ArrayList<>();
    Step at = machine.start();
    for (int thread : schedule) {
      State from = ((Step.Reached) at).state();
      passed.add(from);
      at = machine.step(from, thread);
    }
    return passed;
  }

  /** The run with one more step. */
  public Walk step(int thread) {
    List<Integer> longer = new ArrayList<>(schedule);
    longer.add(thread);
    return of(program, longer);
  }

  /** The run without its last step. */
  public Walk back() {
    return of(program, schedule.subList(0, Math.max(0, schedule.size() - 1)));
  }

  public boolean canStep(int thread) {
    return failure.isEmpty() && thread < seats.size() && seats.get(thread).status() == Status.READY;
  }

  /** Whether no step can follow: it has failed, or all threads are finished. */
  public boolean isOver() {
    return failure.isPresent() || seats.stream().allMatch(seat -> seat.status() == Status.FINISHED);
  }

  /** Looks at the state that a run has come to. */
  private record Arrival(
      Machine machine, Replay replay, List<Integer> schedule, List<State> passed) {

    Walk walk() {
      if (replay.state().isEmpty()) {
        return walk(List.of(), -1, replay.failure());
      }
      State state = replay.state().get();
      int home = passed.indexOf(state);
      List<Seat> seats =
          IntStream.range(0, machine.threads()).mapToObj(thread -> seat(state, thread)).toList();
      boolean endless = home >= 0 && isFair(home);
      Optional<Failure> failure = endless ? Optional.of(livelock(home)) : failure(state);
      return walk(seats, endless ? replay.starts().get(home) : -1, failure);
    }

    private Walk walk(List<Seat> seats, int loop, Optional<Failure> failure) {
      return new Walk(
          machine.program(),
          schedule,
          replay.moments(),
          seats,
          replay.preemptions(),
          loop,
          failure);
    }

    private Seat seat(State state, int thread) {
      String name = machine.name(thread);
      if (machine.isFinished(state, thread)) {
        return new Seat(name, Status.FINISHED, 0, "");
      }
      int line = machine.wait(state, thread).line();
      return machine.isEnabled(state, thread)
          ? new Seat(name, Status.READY, line, "")
          : new Seat(name, Status.WAITING, line, machine.wait(state, thread).reason());
    }

    private Optional<Failure> failure(State state) {
      Optional<Failure> always = machine.properties().check(When.ALWAYS, state);
      boolean stuck =
          IntStream.range(0, machine.threads())
              .noneMatch(thread -> machine.isEnabled(state, thread));
      if (always.isPresent() || !stuck) {
        return always;
      }
      List<Integer> waiting = machine.waiting(state);
      return waiting.isEmpty()
          ? machine.properties().check(When.FINALLY, state)
          : Optional.of(machine.deadlock(state, waiting));
    }

    /** Whether each thread that could take a step since then has taken one. */
    private boolean isFair(int home) {
      List<Integer> loop = schedule.subList(home, schedule.size());
      return IntStream.range(0, machine.threads())
          .filter(thread -> !loop.contains(thread))
          .noneMatch(thread -> couldGoOn(home, thread));
    }

    private boolean couldGoOn(int home, int thread) {
      return passed.subList(home, passed.size()).stream()
          .anyMatch(state -> machine.isEnabled(state, thread));
    }

    private Failure livelock(int home) {
      String names =
          schedule.subList(home, schedule.size()).stream()
              .distinct()
              .sorted()
              .map(machine::name)
              .collect(Collectors.joining(" and "));
      return Failure.of(Kind.LIVELOCK, "livelock: " + names + " can go on like this for ever");
    }
  }
}
