package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watches a run for signals of conditions and events that nobody waits for. */
final class Signals {
  private final Program program;

  /** The object that each waiting thread has enlisted with, those first that did so first. */
  private final Map<Integer, Integer> waiters = new LinkedHashMap<>();

  private final Map<Integer, Given> unheard = new HashMap<>();

  /** A signal, and the number of its moment. */
  private record Given(int moment, int thread) {}

  Signals(Program program) {
    this.program = program;
  }

  /** Something has been done to an object. */
  void operated(int thread, Instr.Operate instr, long argument, long result, int moment) {
    Kind kind = program.objects().get(instr.object()).kind();
    if (kind != Kind.CONDITION && kind != Kind.EVENT) {
      return;
    }
    switch (instr.operation()) {
      case ENLIST -> enlist(thread, instr.object(), kind == Kind.EVENT && result != 0);
      case RETURN, RETURN_WITHIN -> waiters.remove(thread);
      case NOTIFY -> signal(thread, instr.object(), argument, moment);
      case NOTIFY_ALL, SET -> signal(thread, instr.object(), Long.MAX_VALUE, moment);
      default -> {}
    }
  }

  private void enlist(int thread, int object, boolean atOnce) {
    if (!atOnce) {
      waiters.put(thread, object);
    }
  }

  private void signal(int thread, int object, long count, int moment) {
    List<Integer> waiting =
        waiters.entrySet().stream()
            .filter(waiter -> waiter.getValue() == object)
            .map(Map.Entry::getKey)
            .toList();
    if (waiting.isEmpty()) {
      unheard.put(object, new Given(moment, thread));
    } else if (count != Value.NONE && (waiting.size() <= count || isInOrder(object))) {
      waiting.stream().limit(Math.max(count, 0)).forEach(waiters::remove);
    }
  }

  private boolean isInOrder(int object) {
    return program.objects().get(object).library() == SyncObject.Library.ASYNCIO;
  }

  /** The thread has been chosen by a notify. */
  void notified(int thread) {
    waiters.remove(thread);
  }

  /** The signals that these threads have missed. */
  List<LostSignal> missedBy(List<Integer> threads) {
    List<LostSignal> missed = new ArrayList<>();
    for (int thread : threads) {
      Integer object = waiters.get(thread);
      Given given = object == null ? null : unheard.get(object);
      if (object != null && given != null) {
        String name = program.objects().get(object).name();
        missed.add(new LostSignal(given.moment(), given.thread(), name, thread));
      }
    }
    return missed;
  }
}
