package gilbreak.clock;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Program;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who waits in front of an operation on an object, and who is woken when.
 *
 * <p>After each operation the first that could go on is woken, in the order in which they came; all
 * of them where an event is set, a barrier opens or readers may go in. Whoever is woken has to try
 * again, and another may have been faster: locks barge. Only where a thread has waited for long
 * enough to be treated fairly, the lock is given to it as it is released.
 *
 * <p>A condition and its lock have one queue, as a thread that was notified waits for the lock.
 */
final class Waiters {
  private final Program program;
  private final Agenda agenda;
  private final long fairAfter;
  private final List<List<ObjectWait>> queues = new ArrayList<>();

  Waiters(Program program, Agenda agenda, Costs costs) {
    this.program = program;
    this.agenda = agenda;
    this.fairAfter = costs.of(Cost.FAIR_AFTER);
    program.objects().forEach(object -> queues.add(new ArrayList<>()));
  }

  private List<ObjectWait> queue(int object) {
    int lock = program.objects().get(object).lock();
    return queues.get(lock == SyncObject.NO_LOCK ? object : lock);
  }

  void add(ObjectWait wait, int object) {
    queue(object).add(wait);
  }

  void remove(ObjectWait wait, int object) {
    queue(object).remove(wait);
  }

  /** Wakes those for whom it matters that this has been done. */
  void operated(Instr.Operate instr) {
    List<ObjectWait> queue = queue(instr.object());
    if (queue.isEmpty()) {
      return;
    }
    if (instr.operation() == Operation.RELEASE && isGiven(queue, instr)) {
      return;
    }
    boolean all = wakesAll(program.objects().get(instr.object()).kind());
    for (ObjectWait wait : List.copyOf(queue)) {
      if (wait.canGoOn()) {
        wait.wake();
        if (!all) {
          return;
        }
      } else if (wait.isNotified()) {
        wait.wake();
      }
    }
  }

  /** Gives a lock that is being released to the first who waits, who has waited for too long. */
  private boolean isGiven(List<ObjectWait> queue, Instr.Operate instr) {
    if (fairAfter == 0 || !isLock(program.objects().get(instr.object()).kind())) {
      return false;
    }
    Optional<ObjectWait> first = queue.stream().filter(ObjectWait::canBeGiven).findFirst();
    boolean unfair = first.filter(wait -> agenda.now() - wait.since() >= fairAfter).isPresent();
    if (unfair) {
      first.orElseThrow().isGiven();
    }
    return unfair;
  }

  private static boolean isLock(Kind kind) {
    return kind == Kind.LOCK || kind == Kind.RLOCK;
  }

  private static boolean wakesAll(Kind kind) {
    return kind == Kind.EVENT || kind == Kind.BARRIER || kind == Kind.RW_LOCK;
  }
}
