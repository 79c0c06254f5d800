package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.texts.ForecastTexts;
import java.util.List;

/**
 * The player says what will come of a run, and how sure he is; then it is run.
 *
 * @param selected the number of what he says
 * @param sureness the number of how sure he is
 */
public record Forecasting(Level level, Solution solution, int selected, int sureness)
    implements Screen {
  static final KeyMap<Forecasting> KEYS =
      new KeyMap<>(
          "prediction",
          ForecastTexts.SCREEN,
          List.of(
              Binding.of(
                  ForecastTexts.RUN_IT, Forecasting::say, Key.of(Key.Name.ENTER), Key.of('r')),
              Binding.<Forecasting>move(
                      ForecastTexts.DOWN,
                      screen -> screen.at(screen.selected + 1),
                      Key.of(Key.Name.DOWN),
                      Key.of('j'))
                  .when(screen -> screen.selected < screen.answers().size() - 1),
              Binding.<Forecasting>move(
                      ForecastTexts.UP,
                      screen -> screen.at(screen.selected - 1),
                      Key.of(Key.Name.UP),
                      Key.of('k'))
                  .when(screen -> screen.selected > 0),
              Binding.<Forecasting>move(
                  ForecastTexts.SURER,
                  screen -> screen.sure(1),
                  Key.of(Key.Name.RIGHT),
                  Key.of('l')),
              Binding.<Forecasting>move(
                  ForecastTexts.LESS_SURE,
                  screen -> screen.sure(-1),
                  Key.of(Key.Name.LEFT),
                  Key.of('h')),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('p'))));

  static Next open(LevelScreen level, Turn turn) {
    int usual = Forecasts.SURENESS.indexOf(Forecasts.USUAL);
    return turn.open(new Forecasting(level.level(), level.solution(), 0, usual));
  }

  /** What can be said, as a forecast each. */
  public List<Forecast> answers() {
    int sure = Forecasts.SURENESS.get(sureness);
    return Forecast.all(level).stream().map(word -> new Forecast(word, sure)).toList();
  }

  private Forecasting at(int number) {
    return new Forecasting(level, solution, number, sureness);
  }

  private Forecasting sure(int step) {
    int most = Forecasts.SURENESS.size() - 1;
    return new Forecasting(level, solution, selected, Math.max(0, Math.min(most, sureness + step)));
  }

  private Next say(Turn turn) {
    return Running.start(level, solution, answers().get(selected), turn.model().pop());
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.forecasting(this);
  }
}
