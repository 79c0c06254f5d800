package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which locks, by their numbers among the objects, a thread surely holds at each place of its code:
 * the static half of the lockset algorithm (Savage et al., Eraser, 1997), by forward data flow.
 * Locks of the event loop keep no other real thread out, and do not count.
 */
final class HeldLocks {
  private final Code code;
  private final List<SyncObject> objects;
  private final List<Optional<BitSet>> held;

  HeldLocks(Code code, List<SyncObject> objects) {
    this.code = code;
    this.objects = objects;
    this.held = new ArrayList<>(Collections.nCopies(code.size() + 1, Optional.empty()));
    held.set(0, Optional.of(new BitSet()));
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (at < code.size()) {
        open.addAll(flow(at));
      }
    }
  }

  /** Whether no thread of a program ever releases a lock that it does not surely hold. */
  static boolean areReleasedByHolders(Program program) {
    return program.threads().stream()
        .map(ProgramThread::code)
        .distinct()
        .allMatch(code -> new HeldLocks(code, program.objects()).releasesOnlyItsOwn());
  }

  /** The locks held in front of an instruction; all of them where it is never reached. */
  BitSet at(int index) {
    BitSet all = new BitSet();
    all.set(0, objects.size());
    return held.get(index).orElse(all);
  }

  /** Whether the thread only ever releases what it surely holds. */
  boolean releasesOnlyItsOwn() {
    for (int i = 0; i < code.size(); i++) {
      int lock = code.at(i) instanceof Instr.Operate operate ? released(operate) : -1;
      if (lock >= 0 && !at(i).get(lock)) {
        return false;
      }
    }
    return true;
  }

  /** The lock that an operation gives up, be it to wait on a condition; or -1. */
  private int released(Instr.Operate operate) {
    return switch (operate.operation()) {
      case RELEASE -> isLock(operate.object()) ? operate.object() : -1;
      case ENLIST -> objects.get(operate.object()).lock();
      default -> -1;
    };
  }

  /** Passes on what is held behind an instruction; answers the places that this has changed. */
  private List<Integer> flow(int at) {
    BitSet after = (BitSet) at(at).clone();
    Instr instr = code.at(at);
    if (instr instanceof Instr.Operate operate) {
      operate(operate, after);
    }
    List<Integer> changed = new ArrayList<>();
    for (int next : code.successors(at)) {
      BitSet merged = (BitSet) after.clone();
      held.get(next).ifPresent(merged::and);
      if (!held.get(next).equals(Optional.of(merged))) {
        held.set(next, Optional.of(merged));
        changed.add(next);
      }
    }
    return changed;
  }

  private void operate(Instr.Operate instr, BitSet held) {
    if (objects.get(instr.object()).library() == Library.ASYNCIO) {
      return;
    }
    int lock = objects.get(instr.object()).lock();
    switch (instr.operation()) {
      case ACQUIRE -> held.set(instr.object(), isLock(instr.object()));
      case RELEASE -> held.clear(instr.object());
      case ENLIST -> {
        if (lock != SyncObject.NO_LOCK) {
          held.clear(lock);
        }
      }
      case RETURN -> {
        if (lock != SyncObject.NO_LOCK) {
          held.set(lock);
        }
      }
      default -> {}
    }
  }

  private boolean isLock(int object) {
    Kind kind = objects.get(object).kind();
    boolean ofThreads = objects.get(object).library() != Library.ASYNCIO;
    return ofThreads && (kind == Kind.LOCK || kind == Kind.RLOCK);
  }
}
