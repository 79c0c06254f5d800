package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.judge.Ends;
import gilbreak.level.Prediction.Choice;
import gilbreak.play.Calibrated;
import gilbreak.play.Forecasts;
import gilbreak.play.Foretold;
import gilbreak.play.Prose;
import gilbreak.texts.ForetoldTexts;
import gilbreak.texts.PredictTexts;
import gilbreak.texts.WitnessTexts;
import gilbreak.texts.Words;
import java.util.List;

/** Draws what was foretold, and once it may be seen what is true. */
final class ForetoldView {
  private static final int SAID = 16;
  private static final int TRUTH = 34;

  private final Pane pane;
  private final Foretold screen;

  private ForetoldView(Pane pane, Foretold screen) {
    this.pane = pane;
    this.screen = screen;
  }

  static Pane draw(Pane pane, Foretold screen, Forecasts all) {
    new ForetoldView(pane, screen).draw(all);
    return pane;
  }

  private void draw(Forecasts all) {
    pane.put(1, 0, screen.level().story().title(), Ink.TITLE);
    if (screen.isRight()) {
      pane.putRight(0, Words.stars(screen.stars()), Ink.GOOD);
    }
    pane.rule(1, "");
    int row = sentence(3, sentence(screen), screen.isRight() ? Ink.GOOD : Ink.PLAIN);
    row = sentence(row + 1, screen.ends().prediction().question(), Ink.PLAIN);
    heading(row + 1);
    row = choices(row + 2);
    sentence(row + 1, Calibrated.sentence(all), Ink.FAINT);
  }

  /** How good the answer is. */
  static String sentence(Foretold screen) {
    return screen.isRight()
        ? ForetoldTexts.right(screen.tries())
        : ForetoldTexts.notYet(screen.wrong(), screen.isOpen());
  }

  private int sentence(int row, String text, Ink ink) {
    List<String> lines = Prose.wrap(text, pane.width() - 4);
    for (int i = 0; i < lines.size(); i++) {
      pane.put(2, row + i, lines.get(i), ink);
    }
    return row + lines.size();
  }

  private void heading(int row) {
    pane.put(SAID, row, ForetoldTexts.YOU_SAID, Ink.FAINT);
    if (screen.isOpen()) {
      pane.put(TRUTH, row, ForetoldTexts.IT_IS, Ink.FAINT);
    }
  }

  private int choices(int row) {
    List<Choice> choices = screen.ends().prediction().choices();
    for (int i = 0; i < choices.size(); i++) {
      choice(row + i, i, choices.get(i));
    }
    return row + choices.size();
  }

  private void choice(int row, int number, Choice choice) {
    boolean here = screen.isOpen() && number == screen.selected();
    boolean said = screen.said().get(number);
    pane.put(2, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    pane.put(4, row, choice.word(), here ? Ink.CURSOR : Ink.PLAIN);
    pane.put(SAID, row, PredictTexts.word(said), Ink.PLAIN);
    if (screen.isOpen()) {
      boolean right = said == screen.ends().isPossible(choice);
      pane.put(TRUTH - 2, row, right ? "✓" : "✗", right ? Ink.GOOD : Ink.BAD);
      pane.put(TRUTH, row, truth(screen.ends(), choice), right ? Ink.GOOD : Ink.BAD);
    }
  }

  /** What is true of a choice. */
  static String truth(Ends ends, Choice choice) {
    return PredictTexts.word(ends.isPossible(choice))
        + ends.run(choice).map(ForetoldView::size).orElse("");
  }

  private static String size(Witness run) {
    return ": " + WitnessTexts.size(run.preemptions(), run.schedule().size());
  }
}
