package gilbreak.view;

import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool.Place;
import gilbreak.level.WovenText;
import gilbreak.level.WovenText.Line;
import gilbreak.play.Letters;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.view.Syntax.Word;
import java.util.List;
import java.util.Optional;

/** One thread's program, drawn with its line numbers and what is placed in it. */
final class Lane {
  private static final int CURSOR = 1;

  private final ThreadText thread;
  private final List<Line> lines;
  private final int last;
  private final Gutter gutter;
  private final Spots spots;

  Lane(ThreadText thread, Letters letters, List<Placement> placements, Spots spots) {
    List<Placement> here =
        placements.stream().filter(placed -> placed.thread().equals(thread.name())).toList();
    this.thread = thread;
    this.lines = lines(thread, here);
    this.last = thread.lines().size();
    this.gutter = new Gutter(letters, lines, here);
    this.spots = spots;
  }

  /** The author's lines with what is written into them; what goes around lines has brackets. */
  private static List<Line> lines(ThreadText thread, List<Placement> placements) {
    return WovenText.of(thread, placements).lines().stream()
        .filter(
            line -> line.placed().map(placed -> placed.tool().place() != Place.AROUND).orElse(true))
        .toList();
  }

  /** The columns it takes to show all of every line. */
  int width() {
    int longest = lines.stream().mapToInt(line -> line.unindented().length()).max().orElse(0);
    return Math.max(code() + longest, heading().length() + 5) + 2;
  }

  /** The rows it takes to show all lines, the heading among them. */
  int height() {
    return 1 + lines.size();
  }

  /** Draws it, and marks each line as one of a part of the screen. */
  void draw(Pane pane, int part) {
    pane.put(0, 0, "─".repeat(Math.max(0, pane.width() - 1)), Ink.FAINT);
    pane.put(2, 0, " " + heading() + " ", spots.active() ? Ink.TITLE : Ink.PLAIN);
    Pane text = pane.rows(1, pane.height() - 1);
    Window seen = Window.around(row(), lines.size(), text.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      line(text, i - seen.first(), i);
      text.mark(i - seen.first(), part, lines.get(i).source());
    }
    scrollSigns(text, seen);
  }

  /** The row of the line under the cursor. */
  private int row() {
    return (int)
        lines.stream().takeWhile(line -> line.isAdded() || line.source() < spots.cursor()).count();
  }

  private String heading() {
    String kind = thread.kind() == Kind.THREAD ? "" : " · " + thread.kind().word();
    return thread.name() + (thread.copies() == 1 ? "" : " x" + thread.copies()) + kind;
  }

  private void line(Pane pane, int row, int number) {
    Line line = lines.get(number);
    boolean here = isHere(line);
    String mark = line.isAdded() ? " " : spots.marked().getOrDefault(line.source(), " ");
    pane.put(0, row, here ? "▸" : mark, here ? Ink.CURSOR : Ink.KEY);
    if (!line.isAdded()) {
      String shown = ("%" + digits() + "d").formatted(line.source());
      pane.put(CURSOR, row, shown, here ? Ink.CURSOR : Ink.FAINT);
    }
    Pane brackets = pane.part(CURSOR + digits() + 1, 0, gutter.width(), pane.height());
    gutter.draw(brackets, row, number);
    code(pane.part(code(), 0, pane.width() - code() - 1, pane.height()), row, line);
  }

  private boolean isHere(Line line) {
    return spots.active() && line.source() == spots.cursor() && !line.isAdded();
  }

  private void code(Pane pane, int row, Line line) {
    if (spots.lit() && isHere(line)) {
      pane.put(0, row, line.unindented(), Ink.CURSOR);
      return;
    }
    String text = line.unindented();
    String seen = text.substring(Math.min(text.length(), spots.shift()));
    boolean placed = line.isAdded() || line.changed();
    Optional<Ink> bracket = gutter.ink(line);
    pane.put(0, row, seen, placed ? Ink.PLACED : bracket.orElse(Ink.PLAIN));
    for (Word word : Syntax.words(text)) {
      boolean lit = isLit(line, word.text()) && word.ink() == Ink.PLAIN;
      boolean coloured = word.ink() == Ink.COMMENT || (!placed && bracket.isEmpty());
      if (lit || (coloured && word.ink() != Ink.PLAIN)) {
        word(pane, row, word, lit ? Ink.GUARDED : word.ink());
      }
    }
    pane.put(0, row, spots.shift() > 0 && !text.isBlank() ? "…" : "", Ink.KEY);
  }

  private boolean isLit(Line line, String name) {
    return spots.names().contains(name)
        && !line.isAdded()
        && spots.marked().containsKey(line.source());
  }

  /** Part of a line that is drawn already, as far as it is in sight. */
  private void word(Pane pane, int row, Word word, Ink ink) {
    int from = Math.max(0, spots.shift() - word.start());
    int column = word.start() + from - spots.shift();
    int room = pane.width() - column;
    String rest = word.text().substring(Math.min(word.text().length(), from));
    boolean cut = column + rest.length() >= pane.width();
    pane.put(
        column,
        row,
        cut ? rest.substring(0, Math.max(0, Math.min(rest.length(), room - 1))) : rest,
        ink);
  }

  private void scrollSigns(Pane pane, Window seen) {
    if (seen.first() > 0) {
      pane.put(pane.width() - 1, 0, "↑", Ink.KEY);
    }
    if (seen.end() < lines.size()) {
      pane.put(pane.width() - 1, pane.height() - 1, "↓", Ink.KEY);
    }
  }

  private int digits() {
    return Math.max(2, Integer.toString(last).length());
  }

  /** The column in which the program begins. */
  private int code() {
    return CURSOR + digits() + 1 + gutter.width() + 1;
  }
}
