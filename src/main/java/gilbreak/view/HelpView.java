package gilbreak.view;

import gilbreak.play.KeyHelp;
import gilbreak.play.Keys;
import java.util.ArrayList;
import java.util.List;

/** Draws what the keys do on a screen, from the table that they are looked up in. */
final class HelpView {
  private static final int KEYS = 2;
  private static final int MEANING = 20;

  private HelpView() {}

  static Pane draw(Pane pane, Keys keys, int scroll) {
    pane.put(1, 0, "Keys: " + keys.name(), Ink.TITLE);
    pane.rule(1, "");
    List<KeyHelp> lines = new ArrayList<>(keys.help());
    lines.add(new KeyHelp("", "", "", ""));
    lines.add(new KeyHelp("", "", "", "and on every screen"));
    lines.addAll(keys.helpEverywhere());
    Pane part = PageView.body(pane);
    int first = PageView.scrolled(part, lines.size(), scroll);
    for (int row = 0; row < part.height() && first + row < lines.size(); row++) {
      line(part, row, lines.get(first + row));
    }
    return pane;
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
