package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.machine.Moment;
import gilbreak.program.Program;
import gilbreak.program.SyncObject;
import gilbreak.texts.WitnessTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds which lock in a run, and who waits for it, moment by moment. */
final class Owners {
  private static final Pattern WANTED = Pattern.compile("waits for ([A-Za-z_]\\w*)(, held by .*)?");

  private final Program program;
  private final List<String> locks;
  private final List<Map<String, Integer>> holders = new ArrayList<>();
  private final List<Map<Integer, String>> waiters = new ArrayList<>();

  Owners(Program program, Witness witness) {
    this.program = program;
    this.locks =
        program.objects().stream()
            .filter(object -> object.kind() == SyncObject.Kind.LOCK)
            .map(SyncObject::name)
            .toList();
    Map<String, Integer> holding = new TreeMap<>();
    Map<Integer, String> waiting = new TreeMap<>();
    int last = -1;
    for (Moment moment : witness.moments()) {
      wanted(moment.before(), last, waiting);
      waiting.remove(moment.thread());
      wanted(moment.does(), moment.thread(), waiting);
      happen(moment, holding);
      holders.add(new HashMap<>(holding));
      waiters.add(new TreeMap<>(waiting));
      last = moment.thread();
    }
  }

  private void wanted(String words, int thread, Map<Integer, String> waiting) {
    Matcher matcher = WANTED.matcher(words);
    if (thread >= 0 && matcher.matches() && locks.contains(matcher.group(1))) {
      waiting.put(thread, matcher.group(1));
    }
  }

  private void happen(Moment moment, Map<String, Integer> holding) {
    for (String lock : locks) {
      if (moment.does().equals("acquire " + lock)
          || moment.does().equals("acquire " + lock + " → True")) {
        holding.put(lock, moment.thread());
      } else if (moment.does().equals("release " + lock)) {
        holding.remove(lock);
      }
    }
  }

  /** {@code A held by buyer[0], restocker waits B free}; empty where there are no locks. */
  String at(int moment) {
    if (locks.isEmpty() || moment >= holders.size()) {
      return "";
    }
    List<String> all = new ArrayList<>();
    locks.forEach(lock -> all.add(at(lock, moment)));
    return String.join("   ", all);
  }

  private String at(String lock, int moment) {
    Integer holder = holders.get(moment).get(lock);
    List<String> waiting =
        waiters.get(moment).entrySet().stream()
            .filter(entry -> entry.getValue().equals(lock))
            .map(entry -> name(entry.getKey()))
            .toList();
    String held = holder == null ? WitnessTexts.free(lock) : WitnessTexts.held(lock, name(holder));
    return held + WitnessTexts.waiting(waiting);
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }
}
