package gilbreak.run;

import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the parts of one round. */
final class Casting {
  private final Compiled compiled;
  private final Program program;
  private final LiveCells cells;
  private final Burner burner;
  private final Processes processes;
  private final long round;
  private final LiveObjects objects;
  private final @Nullable Recording recording;
  private final Transactions transactions;
  private final @Nullable Gil gil;

  /**
   * @param recording notes what all do; only in traced rounds
   */
  Casting(
      Compiled compiled,
      LiveCells cells,
      Burner burner,
      Processes processes,
      long round,
      @Nullable Recording recording) {
    this.compiled = compiled;
    this.program = compiled.program();
    this.cells = cells;
    this.burner = burner;
    this.processes = processes;
    this.round = round;
    this.objects = compiled.objects();
    this.recording = recording;
    this.transactions = compiled.memory().transactions(cells);
    this.gil = program.interpreter().gil() ? new Gil(program.interpreter().switchInterval()) : null;
  }

  List<Part> parts() {
    Crew crew = compiled.crew();
    List<Part> parts = new ArrayList<>();
    crew.threads().forEach(thread -> parts.add(started(thread)));
    if (crew.loop()) {
      LiveTasks tasks = new LiveTasks(compiled, objects, recording);
      Recorder recorder = recording == null ? null : new Recorder(null);
      parts.add(new TaskLoop(worker(0, recorder), tasks, objects, cells.own()));
      crew.children().forEach(thread -> parts.add(child(thread, tasks)));
    }
    return parts;
  }

  private boolean isProcess(int thread) {
    return program.threads().get(thread).isProcess();
  }

  /** A process has its GIL where its code runs, and needs none here. */
  private Worker worker(int thread) {
    return worker(thread, recording == null ? null : recording.recorder(thread));
  }

  private Worker worker(int thread, @Nullable Recorder recorder) {
    return new Worker(
        program.threads().get(thread).name(),
        thread,
        isProcess(thread) ? null : gil,
        access(),
        compiled.operations(),
        new Transaction(transactions),
        burner,
        recorder);
  }

  private ObjectAccess access() {
    return recording == null ? objects : new TracedObjects(objects);
  }

  private Part started(int thread) {
    Worker worker = worker(thread);
    ProgramThread text = program.threads().get(thread);
    return isProcess(thread)
        ? new StartedProcess(delegate(worker))
        : new StartedThread(worker, compiled.body(thread), cells.own(), text.me());
  }

  private Part child(int thread, LiveTasks tasks) {
    Worker worker = worker(thread);
    ChildThread child = new ChildThread(worker, work(worker, tasks), tasks);
    tasks.add(child);
    return child;
  }

  private ChildWork work(Worker worker, LiveTasks tasks) {
    long[] frame = tasks.frame(worker.number());
    if (isProcess(worker.number())) {
      return new CalledProcess(delegate(worker), frame);
    }
    Resumable body = compiled.resumable(worker.number());
    return () -> worker.run(body, cells.own(), frame, tasks);
  }

  private Delegate delegate(Worker worker) {
    int place = compiled.crew().processes().indexOf(worker.number());
    return new Delegate(worker, access(), compiled, processes.get(place), round, recording);
  }
}
