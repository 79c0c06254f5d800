package gilbreak.view;

import gilbreak.level.Prediction;
import gilbreak.play.Calibrated;
import gilbreak.play.Choice;
import gilbreak.play.Forecast;
import gilbreak.play.Forecasting;
import gilbreak.play.Forecasts;
import gilbreak.play.Foretold;
import gilbreak.play.Key;
import gilbreak.play.Msg;
import gilbreak.play.Predicting;
import gilbreak.play.Watching;
import gilbreak.texts.FeatTexts;
import gilbreak.texts.ForecastTexts;
import gilbreak.texts.ForetoldTexts;
import gilbreak.texts.PredictTexts;
import gilbreak.texts.WatchTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a player foretells, and what is true, in lines of text. */
final class SpokenForecast {
  private SpokenForecast() {}

  static List<String> predicting(Predicting screen) {
    List<String> lines = new ArrayList<>(Spoken.wrapped(screen.prediction().question()));
    List<Prediction.Choice> choices = screen.prediction().choices();
    for (int i = 0; i < choices.size(); i++) {
      lines.add(choices.get(i).word() + ": " + PredictTexts.word(screen.said().get(i)) + ".");
    }
    lines.add(ForecastTexts.sure(Forecasts.SURENESS.get(screen.sureness())));
    return lines;
  }

  /** The digits of the screen, which turn a choice over. */
  static List<Choice> turns(Predicting screen) {
    List<Prediction.Choice> choices = screen.prediction().choices();
    return IntStream.range(0, choices.size())
        .mapToObj(i -> key(PredictTexts.TURN, choices.get(i).word(), (char) ('1' + i)))
        .toList();
  }

  private static Choice key(String group, String name, char symbol) {
    return new Choice(group, name, "", new Msg.Pressed(Key.of(symbol)));
  }

  static List<String> foretold(Foretold screen, Forecasts all) {
    List<String> lines = new ArrayList<>(Spoken.wrapped(ForetoldView.sentence(screen)));
    List<Prediction.Choice> choices = screen.ends().prediction().choices();
    for (int i = 0; i < choices.size(); i++) {
      lines.add(foretold(screen, i, choices.get(i)));
    }
    if (screen.isRight()) {
      lines.add(FeatTexts.stars(screen.stars()) + ".");
    }
    if (screen.isOpen()) {
      lines.add(ForetoldTexts.toWatch(choices.get(screen.selected()).word()));
    }
    lines.addAll(Spoken.wrapped(Calibrated.sentence(all)));
    return lines;
  }

  private static String foretold(Foretold screen, int number, Prediction.Choice choice) {
    String said = ForetoldTexts.said(choice.word(), screen.said().get(number));
    return screen.isOpen()
        ? said + ForetoldTexts.truth(ForetoldView.truth(screen.ends(), choice)) + "."
        : said + ".";
  }

  static List<String> forecasting(Forecasting screen, Forecasts all) {
    List<String> lines = new ArrayList<>(List.of(ForecastTexts.WHAT));
    List<Forecast> answers = screen.answers();
    lines.add(ForecastTexts.says(answers.get(screen.selected()).words()));
    lines.add(ForecastTexts.sure(Forecasts.SURENESS.get(screen.sureness())));
    lines.addAll(Spoken.wrapped(Calibrated.sentence(all)));
    return lines;
  }

  static List<String> watching(Watching screen) {
    List<String> lines = new ArrayList<>(List.of(WatchTexts.spoken(screen.end())));
    lines.addAll(SpokenRun.moments(screen.program(), screen.run(), screen.kind()));
    return lines;
  }
}
