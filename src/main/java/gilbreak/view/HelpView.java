package gilbreak.view;

import gilbreak.play.Help;
import gilbreak.play.KeyHelp;
import gilbreak.play.Keys;
import gilbreak.texts.HelpTexts;
import java.util.List;

/** Draws what the keys do on a screen, from the table that they are looked up in. */
final class HelpView {
  private static final int KEYS = 2;
  private static final int MEANING = 20;

  private HelpView() {}

  static Pane draw(Pane pane, Keys keys, Help help) {
    int column = pane.put(1, 0, HelpTexts.title(keys.name()), Ink.TITLE);
    wanted(pane, column + 3, help);
    pane.rule(1, "");
    List<KeyHelp> lines = help.shown(keys);
    Pane part = PageView.body(pane);
    int first = PageView.scrolled(part, lines.size(), help.scroll());
    for (int row = 0; row < part.height() && first + row < lines.size(); row++) {
      line(part, row, lines.get(first + row));
    }
    return pane;
  }

  private static void wanted(Pane pane, int column, Help help) {
    if (help.typing() || !help.wanted().isEmpty()) {
      int end = pane.put(column, 0, "/ " + help.wanted(), Ink.PLACED);
      pane.put(end, 0, help.typing() ? "_" : "", Ink.KEY);
    }
  }

  private static void line(Pane part, int row, KeyHelp key) {
    part.put(KEYS, row, key.all(), Ink.KEY);
    part.put(
        key.all().isEmpty() ? KEYS : MEANING,
        row,
        key.meaning(),
        key.all().isEmpty() ? Ink.TITLE : Ink.PLAIN);
  }
}
