package gilbreak.view;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.play.Broken;
import gilbreak.play.CurveScreen;
import gilbreak.play.Forecasting;
import gilbreak.play.Foretold;
import gilbreak.play.Gantt;
import gilbreak.play.Help;
import gilbreak.play.Hints;
import gilbreak.play.Joining;
import gilbreak.play.Leaving;
import gilbreak.play.LevelList;
import gilbreak.play.LevelScreen;
import gilbreak.play.Lookup;
import gilbreak.play.Model;
import gilbreak.play.OptionMenu;
import gilbreak.play.ParOffer;
import gilbreak.play.Placing;
import gilbreak.play.Predicting;
import gilbreak.play.Proved;
import gilbreak.play.Race;
import gilbreak.play.Reading;
import gilbreak.play.Running;
import gilbreak.play.Scheduling;
import gilbreak.play.Scores;
import gilbreak.play.Screen;
import gilbreak.play.SettingsScreen;
import gilbreak.play.Size;
import gilbreak.play.Spread;
import gilbreak.play.TooSmall;
import gilbreak.play.ToolMenu;
import gilbreak.play.Tracker;
import gilbreak.play.Undecided;
import gilbreak.play.Watching;
import gilbreak.texts.MapTexts;
import gilbreak.texts.SmallTexts;
import java.util.Optional;

/** Draws a model: the one picture that belongs to it, at the size of its terminal. */
public final class View {
  private View() {}

  public static Frame draw(Model model) {
    Frame frame = new Frame(model.size());
    Pane whole = Pane.of(frame);
    boolean fits = model.size().holds(Size.LEAST);
    Pane body = fits ? whole.rows(0, whole.height() - Chrome.ROWS) : whole;
    model.shown().accept(new Drawing(body, status(whole), model));
    if (fits) {
      Chrome.draw(whole, model);
    }
    return frame;
  }

  /** What is seen while the levels are read. */
  public static Frame opening(Size size) {
    Frame frame = new Frame(size);
    Pane whole = Pane.of(frame);
    whole.put(1, 0, MapTexts.GAME, Ink.TITLE);
    whole.rule(1, "");
    whole.put(2, 3, MapTexts.READING, Ink.PLAIN);
    return frame;
  }

  private static Pane status(Pane whole) {
    return whole.rows(Math.max(0, whole.height() - Chrome.ROWS), 1);
  }

  /** Draws the screen that is shown, whichever it is. */
  private record Drawing(Pane body, Pane status, Model model) implements Screen.Visitor<Pane> {

    @Override
    public Pane list(LevelList screen) {
      return MapView.draw(body, model.campaign(), screen);
    }

    @Override
    public Pane lookup(Lookup screen) {
      return LookupView.draw(body, model.campaign(), screen);
    }

    @Override
    public Pane tracker(Tracker screen) {
      return TrackerView.draw(body, model.campaign(), screen);
    }

    @Override
    public Pane level(LevelScreen screen) {
      LevelView.status(status, screen, model.campaign().entry(screen.level()));
      return LevelView.draw(body, screen, Optional.empty());
    }

    @Override
    public Pane placing(Placing screen) {
      LevelView.placing(status, screen);
      return LevelView.draw(body, screen.level(), Optional.of(screen.placement()));
    }

    @Override
    public Pane tools(ToolMenu screen) {
      return MenuView.tools(body, screen);
    }

    @Override
    public Pane options(OptionMenu screen) {
      return MenuView.options(body, screen);
    }

    @Override
    public Pane running(Running screen) {
      return RunningView.draw(body, screen);
    }

    @Override
    public Pane proved(Proved screen) {
      int end = ProvedView.draw(body, screen, model.campaign().entry(screen.level()));
      if (model.below() instanceof LevelScreen under) {
        RunsView.below(body.rows(end, body.height()), under, screen.judgement());
      }
      return body;
    }

    @Override
    public Pane gantt(Gantt screen) {
      return GanttView.draw(body, screen);
    }

    @Override
    public Pane race(Race screen) {
      return RaceView.draw(body, screen);
    }

    @Override
    public Pane curve(CurveScreen screen) {
      return CurveView.draw(body, screen);
    }

    @Override
    public Pane spread(Spread screen) {
      return SpreadView.draw(body, screen);
    }

    @Override
    public Pane broken(Broken screen) {
      return BrokenView.draw(body, status, screen, answer(screen.level()));
    }

    /** What the player has placed in a level that is open. */
    private Solution answer(Level level) {
      return model.screens().stream()
          .filter(LevelScreen.class::isInstance)
          .map(LevelScreen.class::cast)
          .filter(open -> open.level().equals(level))
          .map(LevelScreen::solution)
          .findFirst()
          .orElse(Solution.EMPTY);
    }

    @Override
    public Pane scheduling(Scheduling screen) {
      return SchedulingView.draw(body, status, screen, answer(screen.level()));
    }

    @Override
    public Pane forecasting(Forecasting screen) {
      return ForecastView.draw(body, screen, model.campaign().saved().forecasts());
    }

    @Override
    public Pane predicting(Predicting screen) {
      return PredictView.draw(body, model.below(), screen);
    }

    @Override
    public Pane foretold(Foretold screen) {
      return ForetoldView.draw(body, screen, model.campaign().saved().forecasts());
    }

    @Override
    public Pane watching(Watching screen) {
      return WatchView.draw(body, status, screen);
    }

    @Override
    public Pane undecided(Undecided screen) {
      return UndecidedView.draw(body, screen);
    }

    @Override
    public Pane parOffer(ParOffer screen) {
      return OfferView.draw(body, screen);
    }

    @Override
    public Pane reading(Reading screen) {
      return PageView.reading(body, screen);
    }

    @Override
    public Pane hints(Hints screen) {
      return PageView.hints(body, screen);
    }

    @Override
    public Pane help(Help screen) {
      return HelpView.draw(body, model.keys(model.below()), screen);
    }

    @Override
    public Pane settings(SettingsScreen screen) {
      return SettingsView.draw(body, model.preferences(), screen);
    }

    @Override
    public Pane joining(Joining screen) {
      return JoinView.joining(body, model.classroom(), screen);
    }

    @Override
    public Pane scores(Scores screen) {
      return ScoresView.draw(body, model.classroom(), screen);
    }

    @Override
    public Pane leaving(Leaving screen) {
      return JoinView.leaving(body, model.classroom(), screen);
    }

    @Override
    public Pane tooSmall(TooSmall screen) {
      body.put(
          0, 0, SmallTexts.tooSmall(Size.LEAST.toString(), model.size().toString()), Ink.PLAIN);
      body.put(0, 1, SmallTexts.LARGER, Ink.PLAIN);
      return body;
    }
  }
}
