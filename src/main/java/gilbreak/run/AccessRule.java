package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.SyncObject.Library;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides how each shared variable is accessed, so that what real threads see is what some
 * interleaving of steps would show them.
 *
 * <p>Real processors and compilers reorder. The program's meaning does not: its memory is
 * sequentially consistent. Full fences everywhere would keep that promise, but they cost fifty
 * times as much as plain accesses and hide the races that the game is about. The rule:
 *
 * <ol>
 *   <li>With the GIL on one thread of a process runs at a time, and handing over the GIL orders
 *       everything. Opaque accesses do. Processes have a GIL each, and their own copies of what
 *       does not cross.
 *   <li>A variable is <em>racy</em> when several threads access it, one of them writes, and no lock
 *       is held at all of the accesses. All tasks together are one thread, as are all threads under
 *       one GIL. Threads that hold a common lock are ordered by the lock, so variables that are not
 *       racy need nothing.
 *   <li>With one racy variable, which is not a list, there is no second location whose accesses
 *       could be seen in the wrong order: opaque. That is {@code cnt += 1}.
 *   <li>With several, a write has to be seen after what was written before it: ordered. On x86 that
 *       costs nothing.
 *   <li>Where a thread can go from writing one racy location to reading another without a lock
 *       operation between, the read could overtake the write (Dekker, Peterson): sequential.
 *   <li>A variable that is used in a transaction anywhere is transactional everywhere.
 * </ol>
 */
final class AccessRule {
  private final Program program;
  private final List<Code> codes = new ArrayList<>();
  private final List<HeldLocks> held = new ArrayList<>();

  private AccessRule(Program program) {
    this.program = program;
    for (ProgramThread thread : program.threads()) {
      codes.add(thread.code());
      held.add(new HeldLocks(thread.code(), program.objects()));
    }
  }

  /** The access of each variable, in the program's order. */
  static List<Access> accesses(Program program) {
    return new AccessRule(program).accesses();
  }

  private List<Access> accesses() {
    BitSet inTransactions = inTransactions();
    BitSet racy = racy();
    boolean oneLocation =
        racy.cardinality() <= 1
            && racy.stream().noneMatch(variable -> program.variables().get(variable).list());
    Access access = Access.OPAQUE;
    if (!oneLocation) {
      access = readCanOvertake(racy) ? Access.SEQUENTIAL : Access.ORDERED;
    }
    Access ofRacy = access;
    return Stream.iterate(0, i -> i + 1)
        .limit(program.variables().size())
        .map(
            variable ->
                access(variable, inTransactions, racy.get(variable) ? ofRacy : Access.OPAQUE))
        .toList();
  }

  private static Access access(int variable, BitSet inTransactions, Access otherwise) {
    return inTransactions.get(variable) ? Access.TRANSACTIONAL : otherwise;
  }

  private BitSet racy() {
    int count = program.variables().size();
    boolean locksCount = held.stream().allMatch(HeldLocks::releasesOnlyItsOwn);
    List<BitSet> common = new ArrayList<>(Collections.nCopies(count, new BitSet()));
    common.replaceAll(set -> allLocks());
    List<BitSet> accessors = new ArrayList<>();
    IntStream.range(0, count).forEach(variable -> accessors.add(new BitSet()));
    BitSet written = new BitSet();
    for (int thread = 0; thread < codes.size(); thread++) {
      for (int i = 0; i < codes.get(thread).size(); i++) {
        int variable = codes.get(thread).at(i).variable();
        if (variable >= 0 && !isOwnCopy(thread, variable)) {
          common.get(variable).and(held.get(thread).at(i));
          accessors.get(variable).set(realThread(thread));
          written.set(variable, written.get(variable) || codes.get(thread).at(i).isWrite());
        }
      }
    }
    BitSet racy = new BitSet();
    for (int variable = 0; variable < count; variable++) {
      boolean guarded = locksCount && !common.get(variable).isEmpty();
      boolean met = accessors.get(variable).cardinality() > 1;
      racy.set(variable, met && written.get(variable) && !guarded);
    }
    return racy;
  }

  /** Whether nobody else sees the variable that the thread accesses. */
  private boolean isOwnCopy(int thread, int variable) {
    return program.threads().get(thread).isProcess()
        && !program.variables().get(variable).crosses();
  }

  /** All tasks are one thread, and so are all threads of a process with a GIL. */
  private int realThread(int thread) {
    ProgramThread one = program.threads().get(thread);
    boolean together = one.isTask() || (program.interpreter().gil() && !one.isProcess());
    return together ? codes.size() : thread;
  }

  private BitSet allLocks() {
    BitSet all = new BitSet();
    all.set(0, program.objects().size());
    return all;
  }

  /** The variables that are used in transactions. */
  private BitSet inTransactions() {
    BitSet used = new BitSet();
    for (Code code : codes) {
      TransactionRegions regions = new TransactionRegions(code);
      for (int i = 0; i < code.size(); i++) {
        if (regions.contains(i) && code.at(i).variable() >= 0) {
          used.set(code.at(i).variable());
        }
      }
    }
    return used;
  }

  private boolean readCanOvertake(BitSet racy) {
    for (Code code : codes) {
      for (int i = 0; i < code.size(); i++) {
        int variable = code.at(i).variable();
        if (code.at(i).isWrite() && racy.get(variable) && reachesRead(code, i, variable, racy)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A lock operation orders memory, and so does the event loop between two tasks. */
  private boolean isFence(Instr instr) {
    return instr instanceof Instr.Operate operate
        ? program.objects().get(operate.object()).library() != Library.ASYNCIO
        : instr instanceof Instr.Sleep || instr instanceof Instr.Await;
  }

  private boolean reachesRead(Code code, int store, int variable, BitSet racy) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(code.successors(store));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (at >= code.size() || seen.get(at)) {
        continue;
      }
      seen.set(at);
      Instr instr = code.at(at);
      if (instr.isRead()
          && racy.get(instr.variable())
          && (instr.variable() != variable || program.variables().get(variable).list())) {
        return true;
      }
      if (!isFence(instr)) {
        open.addAll(code.successors(at));
      }
    }
    return false;
  }
}
