package gilbreak.level;

import gilbreak.level.Calls.Change;
import gilbreak.level.Tool.Place;
import gilbreak.level.WovenText.Line;
import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes placements into a thread's text. What is placed earlier comes to lie further out: around
 * what is placed later at the same lines, before or behind it.
 */
final class Weaver {
  private final ThreadText thread;
  private final List<String> lines;
  private final List<Spot> around;
  private final List<Spot> beside;
  private final List<Spot> on;
  private final List<Line> woven = new ArrayList<>();

  /**
   * A placement and the statements it is at.
   *
   * @param order its number among all placements
   */
  private record Spot(Placement placed, int order, LineRange lines) {
    boolean is(Place place) {
      return placed.tool().place() == place;
    }

    int length() {
      return lines.last() - lines.first();
    }

    boolean covers(Spot other) {
      return lines.contains(other.lines.first()) && lines.contains(other.lines.last());
    }
  }

  private Weaver(ThreadText thread, List<Spot> spots) {
    this.thread = thread;
    this.lines = thread.lines();
    // The sort keeps the order of those around the same lines.
    this.around =
        spots.stream()
            .filter(spot -> spot.is(Place.AROUND))
            .sorted(Comparator.comparingInt(Spot::length).reversed())
            .toList();
    this.beside =
        spots.stream().filter(spot -> spot.is(Place.BEFORE) || spot.is(Place.AFTER)).toList();
    this.on = spots.stream().filter(spot -> spot.is(Place.ON)).toList();
  }

  static WovenText weave(ThreadText thread, List<Placement> placements) {
    Outline outline = Outline.of(thread.code());
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < placements.size(); i++) {
      Placement placed = placements.get(i);
      if (placed.thread().equals(thread.name())) {
        spots.add(new Spot(placed, i, statements(outline, placed)));
      }
    }
    return new Weaver(thread, spots).weave();
  }

  private static LineRange statements(Outline outline, Placement placed) {
    return switch (placed.tool().place()) {
      case AROUND -> outline.statements(placed.lines()).orElse(placed.lines());
      case BEFORE, AFTER -> outline.statement(placed.lines().first()).orElse(placed.lines());
      case ON -> placed.lines();
    };
  }

  private WovenText weave() {
    for (int line = 1; line <= lines.size(); line++) {
      before(line);
      String text = changed(line);
      boolean changed = !text.equals(lines.get(line - 1));
      List<Spot> outer = around.stream().filter(holding(line)).toList();
      String indented = (indent(line, outer) + text.strip()).stripTrailing();
      woven.add(new Line(indented, line, Optional.empty(), changed, placements(outer)));
      after(line);
    }
    return new WovenText(woven);
  }

  private static Predicate<Spot> holding(int line) {
    return spot -> spot.lines().contains(line);
  }

  /** Adds what comes before a line. */
  private void before(int line) {
    List<Spot> before =
        new ArrayList<>(
            beside.stream()
                .filter(spot -> spot.is(Place.BEFORE) && spot.lines().first() == line)
                .toList());
    List<Spot> outer = new ArrayList<>();
    for (Spot next : around.stream().filter(holding(line)).toList()) {
      if (next.lines().first() == line) {
        while (!before.isEmpty() && before.get(0).order() < next.order()) {
          add(before.remove(0), line, line, outer);
        }
        add(next, line, line, outer);
      }
      outer.add(next);
    }
    before.forEach(spot -> add(spot, line, line, outer));
  }

  /** Adds what comes behind a line: the ends of inner blocks first. */
  private void after(int line) {
    beside.stream()
        .filter(spot -> spot.is(Place.AFTER) && spot.lines().last() == line)
        .sorted(
            Comparator.comparingInt((Spot spot) -> spot.lines().first())
                .thenComparing(spot -> outerOf(spot).size())
                .thenComparing(Spot::order)
                .reversed())
        .forEach(spot -> add(spot, spot.lines().first(), line, outerOf(spot)));
  }

  /** What is around something that is placed behind a statement. */
  private List<Spot> outerOf(Spot spot) {
    return around.stream()
        .filter(other -> other.covers(spot))
        .takeWhile(
            other -> other.lines().last() > spot.lines().last() || other.order() < spot.order())
        .toList();
  }

  /**
   * @param like the line that it is indented like
   */
  private void add(Spot spot, int like, int line, List<Spot> outer) {
    Placement placed = spot.placed();
    String text = placed.tool().line(placed.name(), thread.kind() == Kind.TASK);
    woven.add(
        new Line(indent(like, outer) + text, line, Optional.of(placed), false, placements(outer)));
  }

  private static List<Placement> placements(List<Spot> spots) {
    return spots.stream().map(Spot::placed).toList();
  }

  private String indent(int line, List<Spot> outer) {
    String text = lines.get(line - 1);
    String own = text.substring(0, text.length() - text.stripLeading().length());
    return own + " ".repeat(WovenText.INDENT * outer.size());
  }

  /** A line with what is placed on its calls. */
  private String changed(int line) {
    String text = lines.get(line - 1);
    List<Change> changes = new ArrayList<>();
    on.stream()
        .filter(spot -> spot.lines().first() == line)
        .forEach(
            spot -> changes.addAll(Calls.in(thread.code()).changes(spot.placed().tool(), line)));
    changes.sort(Comparator.comparingInt(Change::column).reversed());
    for (Change change : changes) {
      int at = change.column() - 1;
      text = text.substring(0, at) + change.text() + text.substring(at + change.length());
    }
    return text;
  }
}
