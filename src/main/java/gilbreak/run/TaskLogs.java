package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.SyncObject;
import gilbreak.sync.EventLoop;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.util.Objects;

/** What the tasks of a traced round do; all of it belongs to the event loop's real thread. */
final class TaskLogs {
  private final Recording recording;
  private final Program program;
  private final EventLoop loop;
  private final long[] words;

  /**
   * @param words of the event loop
   */
  TaskLogs(Recording recording, Program program, EventLoop loop, long[] words) {
    this.recording = recording;
    this.program = program;
    this.loop = loop;
    this.words = words;
  }

  private ThreadLog log(int task) {
    return recording.log(task);
  }

  private void ready(int task, long when) {
    ThreadLog log = log(task);
    log.turn(Activity.READY, "", Math.max(when, log.since()), 0, Span.NO_CORE);
  }

  /** The task has been started. */
  void starts(int task) {
    ready(task, System.nanoTime());
  }

  /** What the task has waited for was over at that time. */
  void isOver(int task, long deadline) {
    ready(task, Math.min(deadline, System.nanoTime()));
  }

  /** Notes which tasks can go on now; to be called after whatever may wake one. */
  void look() {
    long now = System.nanoTime();
    for (int task = 0; task < program.threads().size(); task++) {
      ProgramThread thread = program.threads().get(task);
      if (thread.isTask() && log(task).cannotGoOn() && loop.isReady(words, task)) {
        ready(task, now);
      }
    }
  }

  /** The task gets its turn. */
  void plays(int task, Worker worker) {
    recorder(worker).plays(log(task));
  }

  /**
   * The task gives back its turn, perhaps for good.
   *
   * @param place where it goes on
   */
  void leaves(int task, boolean ends, int place, Worker worker) {
    if (ends) {
      recorder(worker).leaves();
    } else {
      leaves(task, place, recorder(worker));
    }
    look();
  }

  private void leaves(int task, int place, Recorder recorder) {
    Instr last = program.threads().get(task).code().at(place - 1);
    if (loop.isAsleep(words, task)) {
      recorder.leaves(Activity.IO, "");
    } else if (last instanceof Instr.Await await) {
      SyncObject object = program.objects().get(await.object());
      recorder.leaves(ThreadLog.waitFor(object), object.name());
    } else {
      recorder.leaves(last instanceof Instr.Join ? Activity.OTHERS : Activity.READY, "");
    }
  }

  private static Recorder recorder(Worker worker) {
    return Objects.requireNonNull(worker.recorder());
  }

  /** The running task is about to do something to one of asyncio's objects. */
  void before(int task, Instr.Operate instr) {
    log(task).held().before(instr);
  }

  /** The running task has done it. */
  void after(int task, Instr.Operate instr, long result) {
    log(task).held().after(instr, result);
    look();
  }
}
