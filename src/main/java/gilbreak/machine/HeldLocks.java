package gilbreak.machine;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which locks a text may hold in front of each instruction, and which it surely holds. */
final class HeldLocks {
  private final Code code;
  private final List<BitSet> may = new ArrayList<>();
  private final List<BitSet> surely = new ArrayList<>();
  private final BitSet reached = new BitSet();

  HeldLocks(Code code) {
    this.code = code;
    for (int at = 0; at <= code.size(); at++) {
      may.add(new BitSet());
      surely.add(new BitSet());
    }
    reached.set(0);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int at = 0; at < code.size(); at++) {
        changed |= reached.get(at) && passOn(at);
      }
    }
  }

  private boolean passOn(int at) {
    BitSet mayBehind = behind(at, may.get(at));
    BitSet surelyBehind = behind(at, surely.get(at));
    boolean changed = false;
    for (int next : code.successors(at)) {
      changed |= join(next, mayBehind, surelyBehind);
    }
    return changed;
  }

  private BitSet behind(int at, BitSet before) {
    BitSet behind = (BitSet) before.clone();
    if (code.at(at) instanceof Instr.Operate operate) {
      if (operate.operation() == Operation.ACQUIRE) {
        behind.set(operate.object());
      } else if (operate.operation() == Operation.RELEASE) {
        behind.clear(operate.object());
      }
    }
    return behind;
  }

  private boolean join(int at, BitSet mayHere, BitSet surelyHere) {
    int before = may.get(at).cardinality() - surely.get(at).cardinality();
    boolean first = !reached.get(at);
    if (first) {
      reached.set(at);
      surely.get(at).or(surelyHere);
    } else {
      surely.get(at).and(surelyHere);
    }
    may.get(at).or(mayHere);
    // What may be held only grows and what is surely held only shrinks.
    return first || may.get(at).cardinality() - surely.get(at).cardinality() != before;
  }

  /** The locks that are held in front of the instruction, whichever way it was reached. */
  BitSet surely(int at) {
    return surely.get(at);
  }

  /** Leaves out the locks that the text does not simply take and release in turn. */
  void refuseIn(BitSet locks) {
    for (int at = 0; at < code.size(); at++) {
      if (code.at(at) instanceof Instr.Operate operate && !isPlain(operate, at)) {
        locks.clear(operate.object());
      }
    }
  }

  private boolean isPlain(Instr.Operate operate, int at) {
    return switch (operate.operation()) {
      case ACQUIRE -> !may.get(at).get(operate.object());
      case RELEASE -> surely.get(at).get(operate.object()) || !reached.get(at);
      default -> false;
    };
  }
}
