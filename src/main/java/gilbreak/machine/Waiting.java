package gilbreak.machine;

import gilbreak.machine.Failure.Kind;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.sync.EventLoop;
import gilbreak.sync.Objects;
import java.util.ArrayList;
import java.util.List;

/** Says why threads cannot go on. */
final class Waiting {
  private static final String GOES_ON = "could go on";

  private final Program program;
  private final Layout layout;
  private final Objects objects;
  private final EventLoop loop;
  private final Running running;

  Waiting(Program program, Layout layout, Running running) {
    this.program = program;
    this.layout = layout;
    this.objects = layout.objects();
    this.loop = layout.loop();
    this.running = running;
  }

  /** Why a thread that is not finished cannot take a step: {@code waits for A, held by f[1]}. */
  String reason(long[] words, int thread) {
    if (hasNoTurn(words, thread)) {
      return "waits " + task(words, thread);
    }
    Instr instr = running.next(words, thread);
    return running.isBlocked(instr, words, thread)
        ? "waits " + objects.reason(words, (Instr.Operate) instr, thread, this::name)
        : GOES_ON;
  }

  private boolean hasNoTurn(long[] words, int thread) {
    return program.threads().get(thread).isTask() && !loop.isRunning(words, thread);
  }

  private String task(long[] words, int task) {
    if (!loop.isWaiting(words, task)) {
      return loop.isAsleep(words, task) ? "for I/O or a timer" : "for its turn";
    }
    return last(words, task) instanceof Instr.Await await
        ? objects.reason(words, await.object(), this::name)
        : "for tasks that it has started";
  }

  private Instr last(long[] words, int task) {
    return code(task).at((int) words[layout.place(task)] - 1);
  }

  /** What a thread that is not finished waits for. */
  Wait of(long[] words, int thread) {
    String reason = reason(words, thread).replaceFirst("^waits ", "");
    return new Wait(thread, line(words, thread), reason, on(words, thread));
  }

  private List<Integer> on(long[] words, int thread) {
    if (!hasNoTurn(words, thread)) {
      Instr instr = running.next(words, thread);
      return running.isBlocked(instr, words, thread)
          ? objects.holders(words, (Instr.Operate) instr, thread)
          : List.of();
    }
    return loop.isWaiting(words, thread) && last(words, thread) instanceof Instr.Await await
        ? objects.holders(words, await.object())
        : List.of();
  }

  /** A task that has given back its turn is still in the line where it did so. */
  int line(long[] words, int thread) {
    int place = (int) words[layout.place(thread)];
    boolean suspended = hasNoTurn(words, thread) && place > 0;
    return code(thread).at(suspended ? place - 1 : place).line();
  }

  /** The failure of a state in which these threads wait for ever. */
  Failure deadlock(long[] words, List<Integer> stuck) {
    List<String> waits = new ArrayList<>();
    stuck.forEach(thread -> waits.add(name(thread) + " " + reason(words, thread)));
    return new Failure(Kind.DEADLOCK, "deadlock: " + String.join("; ", waits), null, 0);
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }

  private Code code(int thread) {
    return program.threads().get(thread).code();
  }
}
