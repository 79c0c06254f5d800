package gilbreak.machine;

import gilbreak.machine.Execution.Watcher;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.PythonError;
import gilbreak.sync.Objects;
import gilbreak.sync.QueueTooLong;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a thread from where it is to where it rests next. */
final class Running {
  private final Program program;
  private final Layout layout;
  private final Objects objects;
  private final Granularity granularity;
  private final boolean forgets;
  private final boolean hasTasks;
  private final List<Liveness> liveness;

  Running(Program program, Layout layout, Granularity granularity, boolean forgets) {
    this.program = program;
    this.layout = layout;
    this.objects = layout.objects();
    this.granularity = granularity;
    this.forgets = forgets;
    this.hasTasks = program.hasTasks();
    Map<ProgramThread, Liveness> known = new HashMap<>();
    this.liveness =
        program.threads().stream()
            .map(thread -> known.computeIfAbsent(sameText(thread), Running::liveness))
            .toList();
  }

  private static ProgramThread sameText(ProgramThread thread) {
    return new ProgramThread("", thread.kind(), 0, thread.code(), thread.starts(), 0);
  }

  /** Somebody may ask for what a thread has returned that was started by another. */
  private static Liveness liveness(ProgramThread thread) {
    return new Liveness(thread.code(), !thread.starts());
  }

  /** Where a run to the next resting place begins. */
  enum Begin {
    /** At the thread's first instruction, before anything has happened. */
    PROGRAM,
    /** Where the thread rests and is not blocked. */
    REST,
    /** Where a task gave back its turn, which it has again. */
    TURN
  }

  /** Runs a thread to its next resting place, and makes the words a state. */
  Step run(long[] words, int thread, Begin begin, Watcher watcher) {
    Code code = code(thread);
    Execution execution =
        new Execution(program, layout, words, layout.slots(thread), thread, watcher);
    LoopFinder loops = loopFinder(words, thread);
    boolean mayStop = mayStop(words, thread, begin == Begin.PROGRAM);
    boolean acted = begin == Begin.PROGRAM;
    boolean inTransaction = false;
    boolean jumpedBack = false;
    int from = (int) words[layout.place(thread)];
    int at = from;
    try {
      while (at < code.size()) {
        Instr instr = code.at(at);
        if (!inTransaction
            && (granularity.isVisible(instr, thread) || granularity.endsChild(thread, at))) {
          boolean rested = begin == Begin.REST && at == from && !acted;
          boolean stops = acted && (mayStop || granularity.isForeign(instr));
          boolean belongs = acted && !jumpedBack && granularity.isProtected(thread, at);
          if (!rested && ((stops && !belongs) || mustStop(instr, words, thread))) {
            break;
          }
          acted = true;
        }
        mayStop |= !inTransaction && granularity.isSwitchPoint(instr, thread);
        inTransaction =
            instr instanceof Instr.Transact transact ? transact.begins() : inTransaction;
        int next = execution.execute(instr, at);
        jumpedBack |= next <= at;
        if (next <= at && loops.repeats(next)) {
          return failed(Kind.LIVELOCK, "it repeats these lines for ever", thread, instr.line());
        }
        at = next;
        if (execution.isSuspended()) {
          break;
        }
      }
    } catch (PythonError error) {
      return failed(Kind.ERROR, error.text(), thread, code.at(at).line());
    } catch (Execution.FailedAssertion assertion) {
      return failed(Kind.ASSERT, assertion.text(), thread, code.at(at).line());
    } catch (QueueTooLong tooLong) {
      throw new GivenUp(tooLong.getMessage());
    }
    rest(words, thread, at, mayStop || execution.isSuspended());
    return new Step.Reached(new State(words));
  }

  private LoopFinder loopFinder(long[] words, int thread) {
    int place = layout.place(thread);
    return granularity.hasLongSteps()
        ? new LoopFinder(words, 0, words.length, place)
        : new LoopFinder(words, place, layout.end(thread), place);
  }

  /** Whether the thread can lose the interpreter before it has passed a switch point. */
  private boolean mayStop(long[] words, int thread, boolean atStart) {
    if (granularity.isAlone(thread)) {
      return false;
    }
    return granularity.isAnywhere()
        || granularity.isProcess(thread)
        || atStart
        || words[layout.waits(thread)] != 0;
  }

  /** Notes where a thread rests, whether it keeps the GIL there, and what that means to others. */
  private void rest(long[] words, int thread, int at, boolean letsGo) {
    words[layout.place(thread)] = at;
    if (forgets) {
      forgetDeadSlots(words, thread, at);
    }
    boolean anywhere = granularity.isAnywhere();
    boolean ended = at == code(thread).size();
    if (granularity.hasProcesses() && !granularity.isProcess(thread)) {
      boolean keeps =
          !anywhere && !letsGo && !ended && !isBlocked(next(words, thread), words, thread);
      words[layout.holder()] = keeps ? thread + 1L : 0;
    }
    if (ended && hasTasks) {
      layout.loop().ended(words, thread);
    }
    if (!anywhere) {
      noteWaiting(words, thread);
    }
  }

  /** Notes who may have tried to take a lock in vain; whoever has just moved begins anew. */
  private void noteWaiting(long[] words, int moved) {
    words[layout.waits(moved)] = 0;
    for (int thread = 0; thread < program.threads().size(); thread++) {
      long place = words[layout.place(thread)];
      if (place >= 0 && place < code(thread).size() && waits(next(words, thread), words, thread)) {
        words[layout.waits(thread)] = 1;
      }
    }
  }

  private void forgetDeadSlots(long[] words, int thread, int at) {
    BitSet live = liveness.get(thread).at(at);
    int first = layout.slots(thread);
    for (int slot = live.nextClearBit(0);
        first + slot < layout.slotsEnd(thread);
        slot = live.nextClearBit(slot + 1)) {
      words[first + slot] = 0;
    }
  }

  /** Whether the thread gives the GIL up to wait, or somebody else has to move first. */
  private boolean mustStop(Instr instr, long[] words, int thread) {
    return waits(instr, words, thread) || objects.isChoosing(words);
  }

  /** Whether the thread has to wait, be it only for a time. */
  private boolean waits(Instr instr, long[] words, int thread) {
    return instr instanceof Instr.Operate operate && objects.waits(words, operate, thread);
  }

  boolean isBlocked(Instr instr, long[] words, int thread) {
    return instr instanceof Instr.Operate operate && objects.isBlocked(words, operate, thread);
  }

  /** The instruction in front of which an unfinished thread rests. */
  Instr next(long[] words, int thread) {
    return code(thread).at((int) words[layout.place(thread)]);
  }

  private Code code(int thread) {
    return program.threads().get(thread).code();
  }

  private Step failed(Kind kind, String message, int thread, int line) {
    return new Step.Failed(new Failure(kind, message, program.threads().get(thread).name(), line));
  }
}
