package gilbreak.lang;

import gilbreak.program.ProgramThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives numbers to all that a program can run: first what starts with it, then, generation after
 * generation, what each of them can start.
 */
final class Family {
  private final List<ProgramThread> threads = new ArrayList<>();
  private final Deque<Child> waiting = new ArrayDeque<>();
  private int numbers;

  private Family() {}

  static List<ProgramThread> of(List<Child> first) {
    Family family = new Family();
    first.forEach(family.waiting::add);
    family.numbers = first.size();
    while (!family.waiting.isEmpty()) {
      family.add(family.waiting.remove(), family.threads.size() < first.size());
    }
    return List.copyOf(family.threads);
  }

  private void add(Child child, boolean starts) {
    threads.add(
        new ProgramThread(child.name(), child.kind(), child.me(), child.code(), starts, numbers));
    numbers += child.children().size();
    for (int i = 0; i < child.children().size(); i++) {
      waiting.add(named(child, i));
    }
  }

  /** Of several that run the same helper, each gets its number. */
  private static Child named(Child parent, int number) {
    Child child = parent.children().get(number);
    List<Child> same =
        parent.children().stream().filter(other -> other.name().equals(child.name())).toList();
    String name = parent.name() + "." + child.name();
    if (same.size() > 1) {
      long before =
          parent.children().subList(0, number).stream()
              .filter(other -> other.name().equals(child.name()))
              .count();
      name += "(" + before + ")";
    }
    return new Child(name, child.kind(), 0, child.code(), child.children());
  }
}
