package gilbreak.level;

import gilbreak.lang.Declaration;
import gilbreak.level.Level.Answers;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Stars;
import gilbreak.level.Level.Tools;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.PythonVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A level without its goal, its limits and its stars: everything may be placed, as often as there
 * is room for, and what runs the threads is free.
 */
public final class Sandbox {
  private static final int MANY = 64;
  private static final List<Tool> NAMELESS =
      List.of(Tool.TRANSACTION, Tool.YIELD, Tool.AWAIT, Tool.TO_THREAD, Tool.TO_PROCESS);

  private final Level level;

  private Sandbox(Level level) {
    this.level = level;
  }

  /** The sandbox of a level. */
  public static Level of(Level level) {
    return new Sandbox(level).level();
  }

  private Level level() {
    return new Level(
        level.source(),
        level.digest(),
        level.story(),
        setting(),
        level.threads(),
        tools(),
        Goal.NONE,
        new Answers(Optional.empty(), Optional.empty(), List.of(), Stars.DEFAULT),
        Level.Kind.SANDBOX,
        Optional.empty());
  }

  private Setting setting() {
    Setting old = level.setting();
    Options options = new Options(gils(), kinds(), old.options().knobs(), old.options().pools());
    return new Setting(
        old.python(),
        old.parameters(),
        old.shared(),
        old.objects(),
        old.wheels(),
        options,
        old.cores(),
        old.pace());
  }

  /** What holds at the start stays the first. */
  private List<Gil> gils() {
    Set<Gil> all = new LinkedHashSet<>(level.setting().options().gils());
    if (level.setting().python().compareTo(PythonVersion.FREE_THREADED) >= 0) {
      all.addAll(List.of(Gil.ON, Gil.OFF));
    }
    return List.copyOf(all);
  }

  private Map<String, List<Kind>> kinds() {
    Map<String, List<Kind>> kinds = new LinkedHashMap<>();
    for (ThreadText thread : level.threads()) {
      Set<Kind> all = new LinkedHashSet<>(List.of(thread.kind()));
      all.addAll(List.of(Kind.values()));
      kinds.put(thread.name(), List.copyOf(all));
    }
    return kinds;
  }

  private Tools tools() {
    List<String> locks = locks();
    List<Offer> offers = new ArrayList<>();
    offers.add(new Offer(Tool.LOCK, together(names(Tool.LOCK), locks), MANY));
    level.tools().offers().stream()
        .filter(offer -> offer.tool() != Tool.LOCK && offer.tool().isNamed())
        .map(offer -> new Offer(offer.tool(), offer.names(), MANY))
        .forEach(offers::add);
    NAMELESS.forEach(tool -> offers.add(new Offer(tool, List.of(), MANY)));
    List<Declaration> objects = new ArrayList<>(level.tools().objects());
    locks.stream().map(Declaration::lock).forEach(objects::add);
    return new Tools(offers, objects);
  }

  private List<String> names(Tool tool) {
    return level.tools().offer(tool).map(Offer::names).orElse(List.of());
  }

  private static List<String> together(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  /** The capital letters that mean nothing else here, and are the first of no other bracket. */
  private List<String> locks() {
    Set<String> taken = new HashSet<>(level.declarations().keySet());
    level.setting().shared().forEach(shared -> taken.add(shared.name()));
    taken.addAll(level.setting().parameters().keySet());
    taken.addAll(level.setting().options().knobs().keySet());
    List.of(Tool.LOCK, Tool.SEMAPHORE)
        .forEach(tool -> names(tool).forEach(name -> taken.add(initial(name))));
    taken.add(initial(Tool.TRANSACTION.word()));
    List<String> letters = new ArrayList<>();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      letters.add(String.valueOf(letter));
    }
    letters.removeAll(taken);
    return letters;
  }

  private static String initial(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
