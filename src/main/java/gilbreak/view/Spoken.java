package gilbreak.view;

import gilbreak.play.Broken;
import gilbreak.play.Choice;
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
import gilbreak.play.Prose;
import gilbreak.play.Proved;
import gilbreak.play.Race;
import gilbreak.play.Reading;
import gilbreak.play.Running;
import gilbreak.play.Saved;
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
import gilbreak.texts.BrokenTexts;
import gilbreak.texts.Caption;
import gilbreak.texts.ContestTexts;
import gilbreak.texts.EverywhereTexts;
import gilbreak.texts.GanttTexts;
import gilbreak.texts.HelpTexts;
import gilbreak.texts.HintsTexts;
import gilbreak.texts.LevelKeyTexts;
import gilbreak.texts.LookupTexts;
import gilbreak.texts.MapTexts;
import gilbreak.texts.OptionTexts;
import gilbreak.texts.PlacingTexts;
import gilbreak.texts.PredictTexts;
import gilbreak.texts.RaceTexts;
import gilbreak.texts.SchedulingTexts;
import gilbreak.texts.SmallTexts;
import gilbreak.texts.ToolTexts;
import gilbreak.texts.WatchTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model told in lines of text, for those who cannot use a screen: what there is, and what can be
 * done.
 *
 * @param others what can be done too, by its name only
 */
public record Spoken(List<String> lines, List<Choice> choices, List<Choice> others) {
  /** The width that texts are wrapped to. */
  static final int WIDTH = 78;

  /** What only moves a cursor, or has words of its own. */
  private static final List<Caption> OF_THE_SCREEN =
      List.of(
          OptionTexts.UP,
          OptionTexts.DOWN,
          LevelKeyTexts.LANE,
          LevelKeyTexts.PLACE,
          LevelKeyTexts.TOOLS,
          LevelKeyTexts.OPTIONS,
          LevelKeyTexts.REMOVE,
          EverywhereTexts.HELP);

  public Spoken {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
    others = List.copyOf(others);
  }

  private Spoken(List<String> lines, List<Choice> choices) {
    this(lines, choices, List.of());
  }

  /** The screen that has the word. */
  public static Spoken of(Model model) {
    return model.shown().accept(new Telling(model));
  }

  /** A sentence in lines that are not too long. */
  public static List<String> wrapped(String text) {
    return text.isEmpty() ? List.of() : Prose.wrap(text, WIDTH);
  }

  private static List<Choice> keys(Model model, List<Caption> besides) {
    return model.choices().stream()
        .filter(choice -> !isOf(choice, OF_THE_SCREEN) && !isOf(choice, besides))
        .toList();
  }

  private static boolean isOf(Choice choice, List<Caption> captions) {
    return captions.stream().anyMatch(caption -> caption.label().equals(choice.name()));
  }

  /** Tells the screen that is shown, whichever it is. */
  private record Telling(Model model) implements Screen.Visitor<Spoken> {

    private Spoken told(List<String> lines) {
      return new Spoken(lines, keys(model, List.of()));
    }

    private Spoken told(List<String> lines, List<Choice> first, Caption... besides) {
      return new Spoken(
          lines, Stream.concat(first.stream(), keys(model, List.of(besides)).stream()).toList());
    }

    /** Chapters can be picked; a level of any can be named. */
    @Override
    public Spoken list(LevelList screen) {
      SpokenMap map = new SpokenMap(model.campaign());
      Spoken told = told(map.lines(), map.choices(screen), MapTexts.PLAY, MapTexts.NEXT);
      return new Spoken(told.lines, told.choices, map.all());
    }

    @Override
    public Spoken level(LevelScreen screen) {
      Saved.Entry entry = model.campaign().entry(screen.level());
      return told(new SpokenLevel(screen).lines(entry), SpokenLevel.options(screen));
    }

    @Override
    public Spoken placing(Placing screen) {
      return told(List.of(PlacingTexts.spoken(screen.placement().toString())));
    }

    @Override
    public Spoken tools(ToolMenu screen) {
      return told(List.of(ToolTexts.inHand(screen.hands().get(screen.selected()).code())));
    }

    @Override
    public Spoken options(OptionMenu screen) {
      OptionMenu.Row row = screen.rows().get(screen.selected());
      return told(List.of(OptionTexts.is(row.name(), row.values().get(row.now()))));
    }

    @Override
    public Spoken running(Running screen) {
      return told(SpokenRun.running(screen));
    }

    @Override
    public Spoken proved(Proved screen) {
      return told(SpokenRun.proved(screen, model.campaign().entry(screen.level())));
    }

    @Override
    public Spoken broken(Broken screen) {
      return told(
          SpokenRun.broken(screen),
          List.of(),
          BrokenTexts.BACK,
          BrokenTexts.STEP,
          BrokenTexts.START,
          BrokenTexts.END,
          BrokenTexts.PLAY,
          BrokenTexts.PROGRAM);
    }

    @Override
    public Spoken scheduling(Scheduling screen) {
      SpokenWalk walk = new SpokenWalk(screen);
      return told(walk.lines(), walk.steps(), SchedulingTexts.STEP);
    }

    @Override
    public Spoken predicting(Predicting screen) {
      return told(
          SpokenForecast.predicting(screen),
          SpokenForecast.turns(screen),
          PredictTexts.POSSIBLE,
          PredictTexts.TOGGLE);
    }

    /** The cursor says which run is watched, so here it can be moved. */
    @Override
    public Spoken foretold(Foretold screen) {
      List<String> lines = SpokenForecast.foretold(screen, model.campaign().saved().forecasts());
      return new Spoken(lines, withoutHelp());
    }

    @Override
    public Spoken forecasting(Forecasting screen) {
      List<String> lines = SpokenForecast.forecasting(screen, model.campaign().saved().forecasts());
      return new Spoken(lines, withoutHelp());
    }

    private List<Choice> withoutHelp() {
      return model.choices().stream()
          .filter(choice -> !choice.name().equals(EverywhereTexts.HELP.label()))
          .toList();
    }

    @Override
    public Spoken watching(Watching screen) {
      return told(
          SpokenForecast.watching(screen),
          List.of(),
          WatchTexts.STEP,
          WatchTexts.BACK,
          WatchTexts.START,
          WatchTexts.END);
    }

    @Override
    public Spoken tracker(Tracker screen) {
      return told(SpokenPictures.tracker(model.campaign().ecosystem()));
    }

    @Override
    public Spoken gantt(Gantt screen) {
      return only(
          SpokenPictures.gantt(screen), GanttTexts.REAL_MODEL, GanttTexts.RACE, GanttTexts.BACK);
    }

    /** With nothing to do but this. */
    private Spoken only(List<String> lines, Caption... ways) {
      return new Spoken(
          lines, model.choices().stream().filter(choice -> isOf(choice, List.of(ways))).toList());
    }

    @Override
    public Spoken curve(CurveScreen screen) {
      return told(SpokenPictures.curve(screen));
    }

    @Override
    public Spoken race(Race screen) {
      return only(
          SpokenPictures.race(screen), RaceTexts.REAL_MODEL, RaceTexts.TIMELINE, RaceTexts.BACK);
    }

    @Override
    public Spoken spread(Spread screen) {
      return told(SpokenPictures.spread(screen.run().times()));
    }

    @Override
    public Spoken lookup(Lookup screen) {
      List<Choice> hits = new SpokenMap(model.campaign()).hits(screen);
      return told(
          SpokenMap.lookup(screen), hits, LookupTexts.TYPE, LookupTexts.PLAY, LookupTexts.DELETE);
    }

    @Override
    public Spoken undecided(Undecided screen) {
      return told(SpokenRun.undecided(screen));
    }

    @Override
    public Spoken parOffer(ParOffer screen) {
      return told(OfferView.lines(screen, WIDTH));
    }

    @Override
    public Spoken reading(Reading screen) {
      return told(page(PageView.title(screen), screen.text()));
    }

    @Override
    public Spoken hints(Hints screen) {
      int of = screen.level().story().hints().size();
      return told(page(HintsTexts.spoken(screen.seen(), of), screen.text()));
    }

    private static List<String> page(String title, String text) {
      List<String> lines = new ArrayList<>(List.of(title));
      Prose.lines(text, WIDTH).forEach(line -> lines.add(line.text()));
      return lines;
    }

    /** How a screen looks matters to nobody here; but what is set holds there too. */
    @Override
    public Spoken settings(SettingsScreen screen) {
      List<String> lines = Held.setting(screen.setting(), model.preferences());
      return new Spoken(lines, withoutHelp());
    }

    @Override
    public Spoken help(Help screen) {
      return told(List.of(HelpTexts.CAN_BE_DONE));
    }

    @Override
    public Spoken joining(Joining screen) {
      return told(
          SpokenContest.joining(screen),
          List.of(),
          ContestTexts.TYPE,
          ContestTexts.JOIN,
          ContestTexts.NEXT_FIELD,
          ContestTexts.FIELD);
    }

    @Override
    public Spoken scores(Scores screen) {
      return told(SpokenContest.scores(model.classroom(), screen));
    }

    @Override
    public Spoken leaving(Leaving screen) {
      return told(SpokenContest.leaving(model.classroom()));
    }

    @Override
    public Spoken tooSmall(TooSmall screen) {
      return told(List.of(SmallTexts.tooSmall(Size.LEAST.toString(), model.size().toString())));
    }
  }
}
