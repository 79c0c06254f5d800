package gilbreak.level;

import gilbreak.lang.ThreadTree;
import gilbreak.level.Level.Tools;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.source.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Puts a player's placements into the level's texts. */
public final class Weaving {
  private final List<ThreadText> threads;
  private final Tools tools;

  public Weaving(List<ThreadText> threads, Tools tools) {
    this.threads = threads;
    this.tools = tools;
  }

  /** Whether all texts can be read, so that there is something to place around. */
  public boolean isReadable() {
    Diagnostics diagnostics = new Diagnostics();
    threads.forEach(text -> ThreadTree.parse(text.code(), diagnostics));
    return diagnostics.isEmpty();
  }

  /** Why a solution cannot be, in a sentence; empty when it can. */
  public Optional<String> refusal(Solution solution) {
    List<Placement> placements = solution.placements();
    if (placements.size() > tools.max()) {
      return Optional.of(tooMany(placements.size()));
    }
    for (int i = 0; i < placements.size(); i++) {
      if (placements.subList(0, i).contains(placements.get(i))) {
        return Optional.of(placements.get(i) + " is there already");
      }
    }
    return placements.stream()
        .flatMap(placement -> refusal(placement).stream())
        .findFirst()
        .or(() -> crossing(placements));
  }

  private String tooMany(int count) {
    return tools.max() == 0
        ? "nothing can be placed in this level"
        : "at most %d can be placed in this level, not %d".formatted(tools.max(), count);
  }

  /** Why a placement cannot be, whatever else is placed. */
  private Optional<String> refusal(Placement placement) {
    if (!tools.locks().contains(placement.name())) {
      return Optional.of("there is no lock " + placement.name() + " to place in this level");
    }
    if (threads.stream().noneMatch(text -> text.name().equals(placement.thread()))) {
      return Optional.of("there is no thread " + placement.thread() + " in this level");
    }
    if (guard(tree(text(placement.thread())), placement).isEmpty()) {
      return Optional.of(
          "%s: a lock goes around whole statements of one block".formatted(placement));
    }
    return Optional.empty();
  }

  private static Optional<String> crossing(List<Placement> placements) {
    for (Placement one : placements) {
      for (Placement other : placements) {
        if (one.thread().equals(other.thread()) && crosses(one, other)) {
          String message = "%s crosses %s; one has to lie inside the other";
          return Optional.of(message.formatted(other, one));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean crosses(Placement one, Placement other) {
    LineRange a = one.lines();
    LineRange b = other.lines();
    boolean apart = a.last() < b.first() || b.last() < a.first();
    boolean inside = a.contains(b.first()) && a.contains(b.last());
    boolean around = b.contains(a.first()) && b.contains(a.last());
    return !apart && !inside && !around;
  }

  /** A thread's text with the solution's locks; the solution must be one that can be. */
  ThreadTree tree(ThreadText text, Solution solution, Diagnostics diagnostics) {
    ThreadTree tree = ThreadTree.parse(text.code(), diagnostics);
    List<Placement> placements = solution.placements();
    // The later of two around the same lines is the inner one, and inner ones go in first.
    for (int i = placements.size() - 1; i >= 0; i--) {
      if (placements.get(i).thread().equals(text.name())) {
        tree = guard(tree, placements.get(i)).orElse(tree);
      }
    }
    return tree;
  }

  private static ThreadTree tree(ThreadText text) {
    return ThreadTree.parse(text.code(), new Diagnostics());
  }

  private ThreadText text(String thread) {
    return threads.stream().filter(text -> text.name().equals(thread)).findFirst().orElseThrow();
  }

  /** In a task a lock is asyncio's. */
  private Optional<ThreadTree> guard(ThreadTree tree, Placement placement) {
    boolean async = text(placement.thread()).kind() == Kind.TASK;
    LineRange lines = placement.lines();
    return tree.guard(placement.name(), async, lines.first(), lines.last());
  }
}
