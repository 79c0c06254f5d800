package gilbreak.view;

import gilbreak.play.Classroom;
import gilbreak.play.Key;
import gilbreak.play.KeyHelp;
import gilbreak.play.Model;
import gilbreak.play.Notice;
import gilbreak.play.Prose;
import gilbreak.play.Target;
import gilbreak.texts.ContestTexts;
import java.util.ArrayList;
import java.util.List;

/** What every screen has around it: the footer with its keys, and the status line above it. */
final class Chrome {
  /** The footer and the status line. */
  static final int ROWS = 2;

  private static final int GAP = 2;
  private static final int KEPT = 2;

  private Chrome() {}

  static void draw(Pane whole, Model model) {
    footer(whole.rows(whole.height() - 1, 1), model.footer());
    mark(whole.rows(whole.height() - ROWS, 1), mark(model.classroom()));
    notice(whole, model.notice());
  }

  private static String mark(Classroom classroom) {
    return ContestTexts.mark(classroom.trouble().isPresent(), classroom.post().waiting());
  }

  private static void footer(Pane row, List<KeyHelp> keys) {
    int column = 1;
    for (KeyHelp key : fitting(keys, row.width())) {
      int end = row.put(row.put(column, 0, key.key(), Ink.KEY) + 1, 0, key.label(), Ink.PLAIN);
      target(row, column, end, key);
      column = end + GAP;
    }
  }

  /** With shorter words, if a key of more weight fits so than would be left out else. */
  private static List<KeyHelp> fitting(List<KeyHelp> keys, int width) {
    List<KeyHelp> brief = keys.stream().map(KeyHelp::inBrief).toList();
    List<KeyHelp> shown = shown(keys, width);
    List<KeyHelp> brieflyShown = shown(brief, width);
    return inARow(brief, brieflyShown) > inARow(keys, shown) ? brieflyShown : shown;
  }

  /** How many keys are shown before the first one that is not. */
  private static int inARow(List<KeyHelp> keys, List<KeyHelp> shown) {
    int count = 0;
    while (count < shown.size() && shown.get(count).equals(keys.get(count))) {
      count++;
    }
    return count;
  }

  /** The keys by their weight, as many as there is room for beside the way back and the help. */
  private static List<KeyHelp> shown(List<KeyHelp> keys, int width) {
    int kept = Math.max(0, keys.size() - KEPT);
    List<KeyHelp> shown = new ArrayList<>();
    int room = width - 1 + GAP - width(keys.subList(kept, keys.size()));
    for (KeyHelp key : keys.subList(0, kept)) {
      if (width(List.of(key)) <= room) {
        shown.add(key);
        room -= width(List.of(key));
      }
    }
    shown.addAll(keys.subList(kept, keys.size()));
    return shown;
  }

  /** A click on a key's place is the key, where it is one. */
  private static void target(Pane row, int from, int end, KeyHelp help) {
    Key.labelled(help.key()).ifPresent(key -> row.mark(from, 0, end - from, new Target.Press(key)));
  }

  private static int width(List<KeyHelp> keys) {
    return keys.stream().mapToInt(key -> key.key().length() + 1 + key.label().length() + GAP).sum();
  }

  /** At the end of the status line: how it stands with the contest, unless all is well. */
  private static void mark(Pane row, String text) {
    if (!text.isEmpty()) {
      row.putRight(0, "  " + text, Ink.CHANGED);
    }
  }

  /** Above the footer, over the screen where it takes more than one line. */
  private static void notice(Pane whole, Notice notice) {
    if (notice.text().isEmpty()) {
      return;
    }
    List<String> lines = Prose.wrap((notice.bad() ? "✗ " : "") + notice.text(), whole.width() - 2);
    int row = whole.height() - 1 - lines.size();
    for (String line : lines) {
      whole.put(0, row, " ".repeat(whole.width()), Ink.PLAIN);
      whole.put(1, row++, line, notice.bad() ? Ink.BAD : Ink.GOOD);
    }
  }
}
