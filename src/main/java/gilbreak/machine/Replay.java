package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import gilbreak.program.SyncObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run told step by step: the schedule again, with what happened in it. */
public final class Replay implements Execution.Watcher {
  private final Machine machine;
  private final List<Moment> moments = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Signals signals;
  private String before = "";
  private int preemptions;
  private Optional<Failure> failure = Optional.empty();
  private @Nullable State state;

  private Replay(Machine machine) {
    this.machine = machine;
    this.signals = new Signals(machine.program());
  }

  /**
   * Lets the threads take their steps in the order of the schedule.
   *
   * @throws IllegalArgumentException when a thread cannot take the step it is given
   */
  public static Replay of(Machine machine, List<Integer> schedule) {
    Replay replay = new Replay(machine);
    replay.start();
    for (int i = 0; i < schedule.size(); i++) {
      replay.step(schedule.get(i), i == 0 ? schedule.get(0) : schedule.get(i - 1));
    }
    return replay;
  }

  private void start() {
    Step step = machine.start();
    become(step);
    if (step instanceof Step.Failed failed) {
      tell(machine.thread(failed.failure()), failed.failure(), machine.initialCells());
    }
  }

  private void step(int thread, int last) {
    State from = state;
    if (from == null || !machine.isEnabled(from, thread)) {
      throw new IllegalArgumentException(machine.name(thread) + " cannot take this step");
    }
    before = thread == last ? "" : handover(from, last);
    preemptions += before.equals("preempted") ? 1 : 0;
    starts.add(moments.size());
    Step step = machine.step(from, thread, this);
    if (step instanceof Step.Failed failed) {
      tell(thread, failed.failure(), machine.cells(from));
    }
    become(step);
  }

  /** Adds that these threads wait for ever in the last state, and for what. */
  public void tellWaiting(List<Integer> stuck) {
    State last = state;
    if (last != null) {
      for (int thread : stuck) {
        tell(
            thread, machine.line(last, thread), machine.waiting(last, thread), machine.cells(last));
      }
    }
  }

  /** What these threads wait for in the last state. */
  public List<Wait> waits(List<Integer> stuck) {
    State last = state;
    return last == null
        ? List.of()
        : stuck.stream().map(thread -> machine.wait(last, thread)).toList();
  }

  /** The signals that these threads have missed, so that they wait now. */
  public List<LostSignal> missedBy(List<Integer> stuck) {
    return signals.missedBy(stuck);
  }

  private void tell(int thread, Failure told, List<Long> cellsAtStart) {
    tell(thread, told.line(), told.message(), cellsAtStart);
  }

  /** Adds something that is not an instruction's effect. */
  private void tell(int thread, int line, String does, List<Long> cellsAtStart) {
    boolean told = starts.isEmpty() || starts.get(starts.size() - 1) < moments.size();
    List<Long> cells =
        told && !moments.isEmpty() ? moments.get(moments.size() - 1).cells() : cellsAtStart;
    moments.add(new Moment(thread, line, does, before, cells));
    before = "";
  }

  private void become(Step step) {
    if (step instanceof Step.Failed failed) {
      failure = Optional.of(failed.failure());
      state = null;
    } else if (step instanceof Step.Reached reached) {
      state = reached.state();
    }
  }

  private String handover(State from, int last) {
    if (machine.isFinished(from, last)) {
      return "finished";
    }
    return machine.canBePreempted(from, last) ? "preempted" : machine.waiting(from, last);
  }

  @Override
  public void accessed(int thread, Instr instr, int element, long value, long[] words) {
    Program program = machine.program();
    SharedVariable variable = program.variables().get(instr.variable());
    String does = Telling.access(instr, variable, element, value);
    boolean own = program.threads().get(thread).isProcess() && !variable.crosses();
    add(thread, instr.line(), own ? does + " (its own)" : does, words);
  }

  @Override
  public void operated(int thread, Instr.Operate instr, long argument, long result, long[] words) {
    SyncObject object = machine.program().objects().get(instr.object());
    signals.operated(thread, instr, argument, result, moments.size());
    add(thread, instr.line(), Telling.of(object, instr, argument, result), words);
  }

  @Override
  public void suspended(int thread, Instr instr, long[] words) {
    add(thread, instr.line(), Telling.suspended(instr, machine.program()), words);
  }

  @Override
  public void fired(int thread, int line, long[] words) {
    add(thread, line, "its waiting is over", words);
  }

  @Override
  public void notified(int thread, int line, String condition, long[] words) {
    signals.notified(thread);
    add(thread, line, "notified by " + condition, words);
  }

  private void add(int thread, int line, String does, long[] words) {
    List<Long> cells = Arrays.stream(words).limit(machine.program().cells()).boxed().toList();
    moments.add(new Moment(thread, line, does, before, cells));
    before = "";
  }

  public List<Moment> moments() {
    return moments;
  }

  /** For each step of the schedule, the number of its first moment. */
  public List<Integer> starts() {
    return starts;
  }

  /** How often a thread that could have gone on was not let. */
  public int preemptions() {
    return preemptions;
  }

  /** The error that ended the run, if one did. */
  public Optional<Failure> failure() {
    return failure;
  }

  /** The last state; empty when the run ended in an error. */
  public Optional<State> state() {
    return Optional.ofNullable(state);
  }
}
