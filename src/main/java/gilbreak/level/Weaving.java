package gilbreak.level;

import gilbreak.lang.ThreadTree;
import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Tools;
import gilbreak.level.Tool.Place;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.source.Diagnostics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which answers a level's texts can take. */
public final class Weaving {
  private final List<ThreadText> threads;
  private final Tools tools;
  private final Options options;
  private final Map<String, Outline> outlines = new HashMap<>();

  public Weaving(List<ThreadText> threads, Tools tools, Options options) {
    this.threads = threads;
    this.tools = tools;
    this.options = options;
  }

  /** Whether all texts can be read, so that there is something to place around. */
  public boolean isReadable() {
    Diagnostics diagnostics = new Diagnostics();
    threads.forEach(text -> ThreadTree.parse(text.code(), diagnostics));
    return diagnostics.isEmpty();
  }

  /** Why a solution cannot be, in a sentence; empty when it can. */
  public Optional<String> refusal(Solution solution) {
    Optional<String> choices = options.refusal(solution.choices());
    return choices.isPresent() ? choices : refusal(solution.placements(), solution.choices());
  }

  private Optional<String> refusal(List<Placement> placements, Choices choices) {
    for (int i = 0; i < placements.size(); i++) {
      Placement placement = placements.get(i);
      Optional<String> refusal = refusal(placement, placements.subList(0, i), choices);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return crossing(placements);
  }

  private Optional<String> refusal(Placement placement, List<Placement> others, Choices choices) {
    Optional<Offer> offer = tools.offer(placement.tool());
    if (offer.isEmpty()) {
      return Optional.of(
          tools.offers().isEmpty()
              ? "nothing can be placed in this level"
              : "there is no tool " + placement.tool().word() + " in this level");
    }
    long same = others.stream().filter(other -> other.tool() == placement.tool()).count();
    if (same >= offer.get().max()) {
      return Optional.of(
          "at most %d of the tool %s can be placed in this level"
              .formatted(offer.get().max(), placement.tool().word()));
    }
    if (others.contains(placement)) {
      return Optional.of(placement + " is there already");
    }
    return named(placement, offer.get()).or(() -> placed(placement, others, choices));
  }

  private static Optional<String> named(Placement placement, Offer offer) {
    boolean known =
        offer.tool().isNamed()
            ? offer.names().contains(placement.name())
            : placement.name().isEmpty();
    String name = placement.name();
    return known
        ? Optional.empty()
        : Optional.of(
            "there is no %s %s to place in this level".formatted(offer.tool().word(), name));
  }

  private Optional<String> placed(Placement placement, List<Placement> others, Choices choices) {
    Optional<ThreadText> text =
        threads.stream().filter(known -> known.name().equals(placement.thread())).findFirst();
    if (text.isEmpty()) {
      return Optional.of("there is no thread " + placement.thread() + " in this level");
    }
    Outline outline = outlines.computeIfAbsent(text.get().code(), Outline::of);
    LineRange lines = placement.lines();
    if (lines.last() > text.get().lines().size()) {
      return Optional.of(
          "%s: the code has %d lines".formatted(placement, text.get().lines().size()));
    }
    return switch (placement.tool().place()) {
      case AROUND ->
          outline.statements(lines).isPresent()
              ? Optional.empty()
              : Optional.of(
                  "%s: a %s goes around whole statements of one block"
                      .formatted(placement, placement.tool().word()));
      case BEFORE, AFTER ->
          lines.first() == lines.last() && outline.statement(lines.first()).isPresent()
              ? Optional.empty()
              : Optional.of("%s: no statement begins there".formatted(placement));
      case ON -> onCall(placement, others, options.applied(text.get(), choices));
    };
  }

  private static Optional<String> onCall(
      Placement placement, List<Placement> others, ThreadText text) {
    int line = placement.lines().first();
    if (text.kind() != Kind.TASK) {
      String message = "%s: await belongs into a task, and %s is a %s";
      return Optional.of(message.formatted(placement, text.name(), text.kind().word()));
    }
    boolean none =
        line != placement.lines().last()
            || Calls.in(text.code()).changes(placement.tool(), line).isEmpty();
    if (none) {
      String what =
          placement.tool() == Tool.AWAIT
              ? "no call to await"
              : "no helper called, or it is awaited";
      return Optional.of("%s: there is %s".formatted(placement, what));
    }
    return others.stream()
        .filter(other -> other.tool().place() == Place.ON)
        .filter(other -> other.thread().equals(text.name()) && other.lines().contains(line))
        .map(other -> "%s: there is %s already".formatted(placement, other))
        .findFirst();
  }

  private static Optional<String> crossing(List<Placement> placements) {
    List<Placement> around =
        placements.stream().filter(placed -> placed.tool().place() == Place.AROUND).toList();
    for (Placement one : around) {
      for (Placement other : around) {
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
}
