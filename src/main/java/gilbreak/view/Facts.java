package gilbreak.view;

import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.play.Letters;
import gilbreak.play.LevelScreen;
import gilbreak.play.OptionMenu;
import gilbreak.play.OptionMenu.Row;
import gilbreak.play.Prose;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.texts.GoalTexts;
import gilbreak.texts.LevelTexts;
import gilbreak.texts.OptionTexts;
import gilbreak.texts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a level's threads share, with the values it starts with, and what must hold of it. */
final class Facts {
  private static final int ROOM = 3;
  private static final int KEYS = 9;

  private final List<String> shared;
  private final List<String> goal;
  private final int left;
  private final String heading;

  Facts(LevelScreen screen, int width) {
    Level level = screen.level();
    this.heading = level.prediction().isPresent() ? LevelTexts.ASKED : LevelTexts.GOAL;
    this.left = width * 2 / 5;
    this.shared = new ArrayList<>();
    shared.addAll(packed(level.setting().shared().stream().map(Facts::show).toList()));
    shared.addAll(packed(sizes(level)));
    shared.addAll(packed(options(screen)));
    shared.addAll(packed(objects(level)));
    shared.addAll(packed(letters(level)));
    shared.addAll(packed(wheels(level)));
    this.goal =
        GoalTexts.goal(Card.of(level)).stream()
            .flatMap(line -> Clauses.wrap(line, GoalTexts.LABEL, width - left - 2).stream())
            .toList();
  }

  /** The rows it takes, the heading among them. */
  int height() {
    return 1 + Math.max(shared.size(), goal.size());
  }

  /** What is shared, and what else the threads run with. */
  List<String> shared() {
    return List.copyOf(shared);
  }

  /** What must hold. */
  List<String> goal() {
    return goal;
  }

  void draw(Pane pane) {
    pane.rule(0, LevelTexts.SHARED);
    pane.put(left, 0, " " + heading + " ", Ink.TITLE);
    column(pane.part(1, 1, left - 2, pane.height() - 1), shared);
    column(pane.part(left, 1, pane.width() - left - 1, pane.height() - 1), goal);
  }

  private static void column(Pane pane, List<String> lines) {
    boolean cut = lines.size() > pane.height();
    for (int row = 0; row < Math.min(lines.size(), pane.height()); row++) {
      boolean last = row == pane.height() - 1;
      pane.put(1, row, cut && last ? "…" : lines.get(row), Ink.PLAIN);
    }
  }

  /** What a run begins with at prove size: {@code cnt = 0 n = 2}. */
  static String start(Level level) {
    String parameters = Words.parameters(level, Level.Size.PROVE);
    String shared =
        level.setting().shared().stream().map(Facts::show).collect(Collectors.joining(", "));
    return Stream.of(shared, parameters)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@code cnt = 0}, {@code buf = [0, None]}, {@code cnt = 0 in shared memory}. */
  private static String show(Level.Shared variable) {
    String values =
        IntStream.range(0, variable.values().size())
            .mapToObj(i -> value(variable.types().get(i), variable.values().get(i)))
            .collect(Collectors.joining(", "));
    return variable.name()
        + " = "
        + (variable.list() ? "[" + values + "]" : values)
        + (variable.crosses() ? LevelTexts.IN_SHARED_MEMORY : "");
  }

  private static String value(Type type, long value) {
    return Value.show(type, value);
  }

  private static List<String> sizes(Level level) {
    return level.setting().parameters().entrySet().stream()
        .map(entry -> LevelTexts.sizes(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** {@code 1 GIL off}, {@code 2 chunk = 5}: what can be picked, behind the key that does it. */
  private static List<String> options(LevelScreen screen) {
    List<Row> rows = OptionMenu.of(screen).rows();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> (i < KEYS ? i + 1 + " " : "") + option(rows.get(i)))
        .toList();
  }

  private static String option(Row row) {
    return row.name()
        + (row.name().equals(OptionTexts.GIL) ? " " : " = ")
        + row.values().get(row.now());
  }

  /** {@code full = Semaphore(0)}; the brackets show plain locks. */
  private static List<String> objects(Level level) {
    return level.declarations().entrySet().stream()
        .filter(object -> !object.getValue().equals("Lock"))
        .map(object -> object.getKey() + " = " + object.getValue())
        .toList();
  }

  private static List<String> wheels(Level level) {
    return level.setting().wheels().stream()
        .map(wheel -> LevelTexts.imports(wheel.name(), wheel.freeThreaded()))
        .toList();
  }

  /** The letters that the brackets carry, where there is a choice. */
  private static List<String> letters(Level level) {
    Letters letters = Letters.of(level);
    if (letters.names().size() < 2 || level.kind() == Level.Kind.SANDBOX) {
      return List.of();
    }
    if (letters.names().stream().allMatch(name -> name.length() == 1)) {
      return List.of(LevelTexts.locks(letters.names()));
    }
    return letters.names().stream()
        .filter(name -> name.length() > 1)
        .map(name -> LevelTexts.letter(letters.letter(name), name))
        .toList();
  }

  /** As many items to a line as fit; one that is too long is cut at its blanks. */
  private List<String> packed(List<String> items) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String item : items) {
      String longer = line.isEmpty() ? item : line + "   " + item;
      if (!line.isEmpty() && longer.length() > left - ROOM) {
        lines.addAll(cut(line, left - ROOM));
        longer = item;
      }
      line = longer;
    }
    lines.addAll(cut(line, left - ROOM));
    return lines;
  }

  /** Keeps the blanks in a line that fits. */
  private static List<String> cut(String line, int width) {
    if (line.isEmpty()) {
      return List.of();
    }
    return line.length() <= width ? List.of(line) : Prose.wrap(line, width);
  }
}
