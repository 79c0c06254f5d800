package gilbreak.view;

import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import gilbreak.play.SettingsScreen;
import gilbreak.texts.SettingsTexts;
import java.util.List;

/** Draws the settings, all words of each in its row. */
final class SettingsView {
  private static final int NAME = 4;
  private static final int VALUES = 14;

  private SettingsView() {}

  static Pane draw(Pane pane, Preferences preferences, SettingsScreen screen) {
    pane.put(1, 0, SettingsTexts.TITLE, Ink.TITLE);
    pane.rule(1, "");
    Pane part = PageView.body(pane);
    Setting[] all = Setting.values();
    for (int row = 0; row < all.length; row++) {
      row(part, row, all[row], preferences, row == screen.selected());
    }
    about(part.rows(all.length + 1, part.height()), screen.setting(), preferences);
    return pane;
  }

  private static void row(
      Pane part, int row, Setting setting, Preferences preferences, boolean here) {
    part.put(2, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    part.put(NAME, row, setting.word(), here ? Ink.CURSOR : Ink.PLAIN);
    part.mark(row, 0, row);
    int column = VALUES;
    for (String value : setting.words()) {
      boolean holds = value.equals(preferences.kept(setting));
      String shown = holds ? "[" + value + "]" : " " + value + " ";
      column = part.put(column, row, shown, holds ? Ink.PLACED : Ink.FAINT) + 1;
    }
  }

  private static void about(Pane part, Setting setting, Preferences preferences) {
    List<String> lines = Held.setting(setting, preferences);
    for (int i = 0; i < lines.size(); i++) {
      part.put(NAME, i, lines.get(i), Ink.PLAIN);
    }
  }
}
