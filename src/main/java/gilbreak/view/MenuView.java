package gilbreak.view;

import gilbreak.play.Hand;
import gilbreak.play.LevelScreen;
import gilbreak.play.OptionMenu;
import gilbreak.play.OptionMenu.Row;
import gilbreak.play.ToolMenu;
import gilbreak.texts.OptionTexts;
import gilbreak.texts.ToolTexts;
import java.util.List;

/** Draws what there is to take and to pick in a level. */
final class MenuView {
  private static final int NAME = 4;
  private static final int GAP = 3;

  private MenuView() {}

  static Pane tools(Pane pane, ToolMenu menu) {
    heading(pane, ToolTexts.title(menu.below().level().story().title()));
    List<Hand> hands = menu.hands();
    int left = NAME + GAP + widest(hands.stream().map(Hand::code).toList());
    Pane part = PageView.body(pane);
    Window seen = Window.around(menu.selected(), hands.size(), part.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      Hand hand = hands.get(i);
      int row = i - seen.first();
      part.mark(row, 0, i);
      name(part, row, hand.code(), i == menu.selected());
      int meaning = part.put(left, row, left(menu.below(), hand), Ink.FAINT) + GAP;
      part.put(meaning, row, hand.meaning(), Ink.PLAIN);
    }
    return pane;
  }

  private static String left(LevelScreen level, Hand hand) {
    return ToolTexts.left(level.left(hand.tool()));
  }

  static Pane options(Pane pane, OptionMenu menu) {
    heading(pane, OptionTexts.title(menu.level().story().title()));
    List<Row> rows = menu.rows();
    int column = NAME + GAP + widest(rows.stream().map(Row::name).toList());
    Pane part = PageView.body(pane);
    Window seen = Window.around(menu.selected(), rows.size(), part.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      int row = i - seen.first();
      part.mark(row, 0, i);
      name(part, row, rows.get(i).name(), i == menu.selected());
      values(part, row, column, rows.get(i));
    }
    return pane;
  }

  /** All values of a row; the one that holds stands in brackets. */
  private static void values(Pane part, int row, int from, Row option) {
    int column = from;
    for (int i = 0; i < option.values().size(); i++) {
      boolean holds = i == option.now();
      String value = option.values().get(i);
      String shown = holds ? "[" + value + "]" : " " + value + " ";
      column = part.put(column, row, shown, holds ? Ink.PLACED : Ink.FAINT) + 1;
    }
  }

  private static void heading(Pane pane, String title) {
    pane.put(1, 0, title, Ink.TITLE);
    pane.rule(1, "");
  }

  private static void name(Pane part, int row, String name, boolean here) {
    part.put(2, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    part.put(NAME, row, name, here ? Ink.CURSOR : Ink.PLAIN);
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }
}
