package gilbreak.machine;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.Property;
import gilbreak.program.Property.When;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which instructions a lock protects, as the texts prove: reads and writes of a variable that every
 * thread touches only while it holds one and the same lock, and the releases of such locks. They
 * commute with all that other threads can do meanwhile (Lipton's reduction, 1975), and never wait.
 *
 * <p>A lock counts when every text takes it only where it surely has not got it, and releases it
 * only where it surely has, and nothing else is done to it. A variable does not count when an
 * invariant reads it.
 */
final class LockRegions {
  private final List<BitSet> protectedAt;

  private LockRegions(List<BitSet> protectedAt) {
    this.protectedAt = protectedAt;
  }

  static LockRegions none(Program program) {
    return new LockRegions(program.threads().stream().map(thread -> new BitSet()).toList());
  }

  static LockRegions of(Program program) {
    boolean conditions =
        program.objects().stream().anyMatch(object -> object.kind() == Kind.CONDITION);
    return conditions ? none(program) : new Proof(program).regions();
  }

  /** Whether the instruction of a thread can belong to the step before it. */
  boolean isProtected(int thread, int at) {
    return protectedAt.get(thread).get(at);
  }

  boolean isEmpty() {
    return protectedAt.stream().allMatch(BitSet::isEmpty);
  }

  private static final class Proof {
    private final Program program;
    private final Map<Code, HeldLocks> held = new HashMap<>();
    private final BitSet locks = new BitSet();

    Proof(Program program) {
      this.program = program;
      for (int i = 0; i < program.objects().size(); i++) {
        SyncObject object = program.objects().get(i);
        locks.set(i, object.kind() == Kind.LOCK);
      }
      for (ProgramThread thread : program.threads()) {
        held.computeIfAbsent(thread.code(), HeldLocks::new).refuseIn(locks);
      }
    }

    LockRegions regions() {
      List<BitSet> guards = guards();
      List<BitSet> result = new ArrayList<>();
      program.threads().forEach(thread -> result.add(protectedIn(thread.code(), guards)));
      return new LockRegions(result);
    }

    /** For each variable, the locks that are held wherever it is touched. */
    private List<BitSet> guards() {
      List<BitSet> guards = new ArrayList<>();
      program.variables().forEach(variable -> guards.add((BitSet) locks.clone()));
      held.forEach((code, known) -> narrow(guards, code, known));
      for (Property property : program.properties()) {
        if (property.when() == When.ALWAYS) {
          property.code().instructions().stream()
              .filter(instr -> instr.variable() >= 0)
              .forEach(instr -> guards.get(instr.variable()).clear());
        }
      }
      return guards;
    }

    private static void narrow(List<BitSet> guards, Code code, HeldLocks known) {
      for (int at = 0; at < code.size(); at++) {
        int variable = code.at(at).variable();
        if (variable >= 0) {
          guards.get(variable).and(known.surely(at));
        }
      }
    }

    private BitSet protectedIn(Code code, List<BitSet> guards) {
      BitSet result = new BitSet();
      for (int at = 0; at < code.size(); at++) {
        Instr instr = code.at(at);
        boolean access = instr.variable() >= 0 && !guards.get(instr.variable()).isEmpty();
        result.set(at, access || isRelease(instr));
      }
      return result;
    }

    private boolean isRelease(Instr instr) {
      return instr instanceof Instr.Operate operate
          && operate.operation() == Operation.RELEASE
          && locks.get(operate.object());
    }
  }
}
