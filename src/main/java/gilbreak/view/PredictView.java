package gilbreak.view;

import gilbreak.level.Prediction.Choice;
import gilbreak.play.LevelScreen;
import gilbreak.play.Predicting;
import gilbreak.play.Prose;
import gilbreak.play.Screen;
import gilbreak.texts.PredictTexts;
import java.util.List;

/** Draws what is to be foretold: the program above, the question and its choices below. */
final class PredictView {
  private static final int COLUMN = 16;

  private PredictView() {}

  static Pane draw(Pane pane, Screen below, Predicting screen) {
    List<String> question = Prose.wrap(screen.prediction().question(), pane.width() - 2);
    String begins = PredictTexts.start(Facts.start(screen.level()));
    List<String> start = Prose.wrap(begins, pane.width() - 2);
    int rows = question.size() + start.size() + rowsOfChoices(pane, screen) + 4;
    if (below instanceof LevelScreen level) {
      LevelView.program(pane.rows(0, pane.height() - rows), level);
    }
    Pane part = pane.rows(pane.height() - rows, rows);
    part.rule(0, PredictTexts.WHICH);
    lines(part, 1, question, Ink.PLAIN);
    lines(part, 1 + question.size(), start, Ink.FAINT);
    choices(part.rows(question.size() + start.size() + 2, rows), screen);
    ForecastView.sureness(part, rows - 1, screen.sureness());
    return pane;
  }

  private static void lines(Pane part, int row, List<String> lines, Ink ink) {
    for (int i = 0; i < lines.size(); i++) {
      part.put(1, row + i, lines.get(i), ink);
    }
  }

  private static int columns(Pane pane) {
    return Math.max(1, (pane.width() - 2) / COLUMN / 2 * 2);
  }

  private static int rowsOfChoices(Pane pane, Predicting screen) {
    int columns = columns(pane);
    return (screen.said().size() + columns - 1) / columns;
  }

  private static void choices(Pane part, Predicting screen) {
    int columns = columns(part);
    List<Choice> choices = screen.prediction().choices();
    for (int i = 0; i < choices.size(); i++) {
      Pane cell = part.part(1 + i % columns * COLUMN, i / columns, COLUMN, 1);
      choice(cell, i, choices.get(i), screen);
    }
  }

  private static void choice(Pane cell, int number, Choice choice, Predicting screen) {
    boolean here = number == screen.selected();
    boolean said = screen.said().get(number);
    cell.put(0, 0, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    cell.put(1, 0, String.valueOf(number + 1), Ink.KEY);
    cell.put(3, 0, said ? "[x]" : "[ ]", said ? Ink.PLACED : Ink.FAINT);
    cell.put(7, 0, choice.word(), here ? Ink.CURSOR : Ink.PLAIN);
  }
}
