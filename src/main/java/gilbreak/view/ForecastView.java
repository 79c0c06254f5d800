package gilbreak.view;

import gilbreak.play.Calibrated;
import gilbreak.play.Forecast;
import gilbreak.play.Forecasting;
import gilbreak.play.Forecasts;
import gilbreak.texts.ForecastTexts;
import java.util.List;

/** Draws what can be said of a run before it is seen. */
final class ForecastView {
  private static final int NAME = 4;

  private ForecastView() {}

  static Pane draw(Pane pane, Forecasting screen, Forecasts all) {
    pane.put(1, 0, ForecastTexts.title(screen.level().story().title()), Ink.TITLE);
    pane.rule(1, "");
    pane.put(2, 3, ForecastTexts.WHAT, Ink.PLAIN);
    List<Forecast> answers = screen.answers();
    for (int i = 0; i < answers.size(); i++) {
      boolean here = i == screen.selected();
      pane.put(2, 5 + i, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
      pane.put(NAME, 5 + i, answers.get(i).words(), here ? Ink.CURSOR : Ink.PLAIN);
    }
    int row = 6 + answers.size();
    sureness(pane, row, screen.sureness());
    pane.put(2, row + 2, Calibrated.sentence(all), Ink.FAINT);
    return pane;
  }

  /** How sure the player can be; what he is stands in brackets. */
  static void sureness(Pane pane, int row, int chosen) {
    int column = pane.put(2, row, ForecastTexts.HOW_SURE, Ink.PLAIN) + 2;
    for (int i = 0; i < Forecasts.SURENESS.size(); i++) {
      boolean is = i == chosen;
      String word = Forecasts.SURENESS.get(i) + " %";
      String shown = is ? "[" + word + "]" : " " + word + " ";
      column = pane.put(column, row, shown, is ? Ink.PLACED : Ink.FAINT) + 1;
    }
  }
}
