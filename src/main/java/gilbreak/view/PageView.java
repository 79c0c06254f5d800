package gilbreak.view;

import gilbreak.play.Hints;
import gilbreak.play.Prose;
import gilbreak.play.Reading;
import gilbreak.texts.HintsTexts;
import gilbreak.texts.PageTexts;
import java.util.List;

/** Draws a page of text: a lesson, a debrief, hints. */
final class PageView {
  private static final int LEFT = 2;

  private PageView() {}

  static Pane reading(Pane pane, Reading screen) {
    return page(pane, title(screen), screen.text(), screen.scroll());
  }

  static Pane hints(Pane pane, Hints screen) {
    int of = screen.level().story().hints().size();
    String title = HintsTexts.hints(screen.seen(), of) + ": " + screen.level().story().title();
    return page(pane, title, screen.text(), screen.scroll());
  }

  /** {@code Lesson: The turnstile}. */
  static String title(Reading screen) {
    String level = screen.level().story().title();
    return screen.part() == Reading.Part.LESSON
        ? PageTexts.lesson(level)
        : PageTexts.debrief(level);
  }

  private static Pane page(Pane pane, String title, String text, int scroll) {
    pane.put(1, 0, title, Ink.TITLE);
    pane.rule(1, "");
    List<Prose.Line> lines = Prose.lines(text, pane.frame().size().pageColumns());
    Pane part = body(pane);
    int first = scrolled(part, lines.size(), scroll);
    for (int row = 0; row < part.height() && first + row < lines.size(); row++) {
      Prose.Line line = lines.get(first + row);
      part.put(LEFT, row, line.text(), ink(line.kind()));
    }
    return pane;
  }

  /** The part below the heading. */
  static Pane body(Pane pane) {
    return pane.rows(3, pane.frame().size().pageRows());
  }

  /** The first line seen; says at the edge when there are more above or below. */
  static int scrolled(Pane part, int lines, int scroll) {
    int first = Math.max(0, Math.min(scroll, lines - part.height()));
    if (first > 0) {
      rowAt(part, part.top() - 1).putRight(0, PageTexts.MORE_ABOVE, Ink.FAINT);
    }
    if (first + part.height() < lines) {
      rowAt(part, part.top() + part.height()).putRight(0, PageTexts.MORE_BELOW, Ink.FAINT);
    }
    return first;
  }

  private static Pane rowAt(Pane part, int row) {
    return new Pane(part.frame(), part.left(), row, part.width(), 1);
  }

  private static Ink ink(Prose.Kind kind) {
    return switch (kind) {
      case TEXT -> Ink.PLAIN;
      case HEADING -> Ink.TITLE;
      case CODE -> Ink.KEY;
    };
  }
}
