package gilbreak.clock;

import gilbreak.machine.Stepper;
import gilbreak.program.Instr;
import gilbreak.program.Interpreter.Switching;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that takes part in one run, and what is counted in it. */
final class World {
  private final Program program;
  private final Costs costs;
  private final Agenda agenda = new Agenda();
  private final Stepper stepper;
  private final Recorder recorder;
  private final Scheduler scheduler;
  private final Waiters waiters;
  private final Pricing pricing;
  private final Beats beats;
  private final Memory memory;
  private final Alarm pause = Alarm.interrupting(agenda, this::stopTheWorld);
  private final @Nullable ModelGil gil;
  private final List<Integer> enlisted = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final Map<Integer, ChildActor> children = new LinkedHashMap<>();
  private final boolean anywhere;
  private final long mostSteps;
  private @Nullable LoopActor loop;
  private long instructions;
  private long wakeUps;
  private long retries;
  private long lastEnd;

  World(Program program, Costs costs, int cores, Set<Integer> beats, long mostSteps) {
    this.program = program;
    this.costs = costs;
    this.stepper = new Stepper(program);
    this.recorder =
        new Recorder(agenda, program.threads().stream().map(ProgramThread::name).toList());
    this.scheduler = new Scheduler(agenda, costs, cores);
    this.waiters = new Waiters(program, agenda, costs);
    this.pricing = new Pricing(program, stepper, costs, new Lines(agenda, costs, program));
    this.beats = new Beats(program.threads().size(), beats);
    this.memory = new Memory(costs);
    this.gil = program.interpreter().gil() ? gil() : null;
    this.mostSteps = mostSteps;
    this.anywhere = program.interpreter().switching() == Switching.ANYWHERE;
  }

  private ModelGil gil() {
    long ofTable = costs.of(Cost.SWITCH_INTERVAL);
    long interval = ofTable > 0 ? ofTable : Pricing.nanos(program.interpreter().switchInterval());
    return new ModelGil(agenda, interval, costs.of(Cost.GIL_SWITCH));
  }

  /** Lets every thread begin, in the order of the program. */
  void begin() {
    for (int thread = 0; thread < program.threads().size(); thread++) {
      ProgramThread text = program.threads().get(thread);
      if (text.isTask() && loop == null) {
        loop = new LoopActor(this, actors.size(), gil);
        actors.add(loop);
        loop.startAfter(0);
      } else if (!text.isTask() && text.starts()) {
        begin(thread, text);
      } else if (!text.isTask()) {
        children.put(thread, child(thread, text));
      }
    }
    if (costs.of(Cost.PAUSE_EVERY) > 0) {
      pause.set(costs.of(Cost.PAUSE_EVERY));
    }
  }

  private void begin(int thread, ProgramThread text) {
    Actor actor = new Actor(this, actors.size(), thread, gil(text));
    actors.add(actor);
    memory.begins(text);
    actor.startAfter(text.isProcess() ? costs.of(Cost.PROCESS_START) : 0);
  }

  private ChildActor child(int thread, ProgramThread text) {
    ChildActor child = new ChildActor(this, actors.size(), thread, gil(text));
    actors.add(child);
    return child;
  }

  /** A process has a GIL of its own, which nobody else wants. */
  private @Nullable ModelGil gil(ProgramThread text) {
    return text.isProcess() ? null : gil;
  }

  /** A task has started a child. */
  void start(int parent, Instr.Spawn spawn) {
    int child = program.threads().get(parent).children() + spawn.child();
    ChildActor actor = children.get(child);
    if (actor != null) {
      actor.start();
    } else if (loop != null) {
      loop.isStarted(child);
    }
  }

  /** A thread has come to its end. */
  void ended(int thread) {
    memory.ends(program.threads().get(thread));
    lastEnd = agenda.now();
    if (loop != null) {
      stepper.loop().ended(stepper.words(), thread);
      loop.hasNews();
    }
  }

  private void stopTheWorld() {
    if (!agenda.isEmpty()) {
      scheduler.stopAll(costs.of(Cost.PAUSE));
      pause.set(agenda.now() + costs.of(Cost.PAUSE) + costs.of(Cost.PAUSE_EVERY));
    }
  }

  /** The thread waits on a condition, behind all others that do. */
  void enlisted(int thread) {
    enlisted.remove((Integer) thread);
    enlisted.add(thread);
  }

  /** A condition has been notified: the first that wait are woken. */
  void chooseWaiters(int condition) {
    stepper.objects().chooseNow(stepper.words(), condition, enlisted);
  }

  /** What a task waits for that has given back its turn. */
  String awaited(int task) {
    return stepper.last(task) instanceof Instr.Await await
        ? program.objects().get(await.object()).name()
        : "";
  }

  /** The threads that have begun and not ended. */
  List<Integer> unfinished() {
    return IntStream.range(0, program.threads().size())
        .filter(thread -> !stepper.isFinished(thread))
        .boxed()
        .toList();
  }

  Program program() {
    return program;
  }

  Agenda agenda() {
    return agenda;
  }

  Stepper stepper() {
    return stepper;
  }

  Recorder recorder() {
    return recorder;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Waiters waiters() {
    return waiters;
  }

  Pricing pricing() {
    return pricing;
  }

  Beats beats() {
    return beats;
  }

  Memory memory() {
    return memory;
  }

  long cost(Cost cost) {
    return costs.of(cost);
  }

  /** Whether a thread can lose the GIL between any two steps. */
  boolean switchesAnywhere() {
    return anywhere;
  }

  void countInstruction() {
    instructions++;
  }

  void countWakeUp() {
    wakeUps++;
  }

  void countRetry() {
    retries++;
  }

  long wakeUps() {
    return wakeUps;
  }

  long retries() {
    return retries;
  }

  /** How often a core or the GIL went from one thread to another. */
  long switches() {
    return scheduler.switches() + (gil == null ? 0 : gil.switches());
  }

  /** When the last thread ended that has ended. */
  long lastEnd() {
    return lastEnd;
  }

  /** Whether it goes on for too long to be told. */
  boolean isTooLong() {
    return instructions + agenda.rung() > mostSteps;
  }
}
