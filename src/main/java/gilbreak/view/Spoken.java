package gilbreak.view;

import gilbreak.level.Level;
import gilbreak.play.Broken;
import gilbreak.play.Campaign;
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
import gilbreak.play.Spread;
import gilbreak.play.TooSmall;
import gilbreak.play.ToolMenu;
import gilbreak.play.Tracker;
import gilbreak.play.Undecided;
import gilbreak.play.Watching;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model told in lines of text, for those who cannot use a screen: what there is, and what can be
 * done.
 */
public record Spoken(List<String> lines, List<Choice> choices) {
  /** The width that texts are wrapped to. */
  static final int WIDTH = 78;

  /** What only moves a cursor, or has words of its own. */
  private static final Set<String> OF_THE_SCREEN =
      Set.of("up", "down", "lane", "help", "place", "tools", "options", "option", "remove");

  public Spoken {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
  }

  /** The screen that has the word. */
  public static Spoken of(Model model) {
    return model.shown().accept(new Telling(model));
  }

  /** A sentence in lines that are not too long. */
  public static List<String> wrapped(String text) {
    return text.isEmpty() ? List.of() : Prose.wrap(text, WIDTH);
  }

  private static List<Choice> keys(Model model, Set<String> besides) {
    return model.choices().stream()
        .filter(choice -> !OF_THE_SCREEN.contains(choice.name()))
        .filter(choice -> !besides.contains(choice.name()))
        .toList();
  }

  /** Tells the screen that is shown, whichever it is. */
  private record Telling(Model model) implements Screen.Visitor<Spoken> {

    private Spoken told(List<String> lines) {
      return new Spoken(lines, keys(model, Set.of()));
    }

    private Spoken told(List<String> lines, List<Choice> first, String... besides) {
      return new Spoken(
          lines, Stream.concat(first.stream(), keys(model, Set.of(besides)).stream()).toList());
    }

    @Override
    public Spoken list(LevelList screen) {
      Campaign campaign = model.campaign();
      List<Level> levels = campaign.levels();
      int most = 3 * levels.size();
      String stars =
          campaign.stars() + " of " + most + " stars, " + Sentences.wheels(campaign.ecosystem());
      List<Choice> all =
          IntStream.range(0, levels.size()).mapToObj(i -> SpokenLevel.choice(campaign, i)).toList();
      return told(List.of("The levels. " + stars + "."), all, "play", "next", "find");
    }

    @Override
    public Spoken level(LevelScreen screen) {
      Saved.Entry entry = model.campaign().entry(screen.level());
      return told(new SpokenLevel(screen).lines(entry), SpokenLevel.options(screen));
    }

    @Override
    public Spoken placing(Placing screen) {
      return told(List.of("Placing " + screen.placement() + "."));
    }

    @Override
    public Spoken tools(ToolMenu screen) {
      return told(List.of("In hand: " + screen.hands().get(screen.selected()).code() + "."));
    }

    @Override
    public Spoken options(OptionMenu screen) {
      OptionMenu.Row row = screen.rows().get(screen.selected());
      return told(List.of(row.name() + " is " + row.values().get(row.now()) + "."));
    }

    @Override
    public Spoken running(Running screen) {
      return told(SpokenRun.running(screen));
    }

    @Override
    public Spoken proved(Proved screen) {
      return told(
          SpokenRun.proved(screen, model.campaign().entry(screen.level())),
          List.of(),
          "race",
          "times");
    }

    @Override
    public Spoken broken(Broken screen) {
      return told(
          SpokenRun.broken(screen), List.of(), "back", "step", "start", "end", "play", "program");
    }

    @Override
    public Spoken scheduling(Scheduling screen) {
      SpokenWalk walk = new SpokenWalk(screen);
      return told(walk.lines(), walk.steps(), "step");
    }

    @Override
    public Spoken predicting(Predicting screen) {
      return told(
          SpokenForecast.predicting(screen), SpokenForecast.turns(screen), "possible", "toggle");
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
      return model.choices().stream().filter(choice -> !choice.name().equals("help")).toList();
    }

    @Override
    public Spoken watching(Watching screen) {
      return told(SpokenForecast.watching(screen), List.of(), "step", "back", "start", "end");
    }

    @Override
    public Spoken tracker(Tracker screen) {
      return told(SpokenPictures.tracker(model.campaign().ecosystem()));
    }

    @Override
    public Spoken gantt(Gantt screen) {
      List<Choice> ways =
          model.choices().stream()
              .filter(choice -> List.of("real/model", "back").contains(choice.name()))
              .toList();
      return new Spoken(SpokenPictures.gantt(screen), ways);
    }

    @Override
    public Spoken curve(CurveScreen screen) {
      return told(SpokenPictures.curve(screen));
    }

    /** What only moves has no words; so a result does not offer it. */
    @Override
    public Spoken race(Race screen) {
      return told(List.of("A race is only to be seen."));
    }

    @Override
    public Spoken spread(Spread screen) {
      return told(List.of(Sentences.spread()));
    }

    @Override
    public Spoken lookup(Lookup screen) {
      return told(List.of("Type a part of a level's name in the list instead."));
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
      boolean lesson = screen.part() == Reading.Part.LESSON;
      String title = (lesson ? "Lesson: " : "Debrief: ") + screen.level().story().title();
      return told(page(title, screen.text()), List.of(), "down", "up");
    }

    @Override
    public Spoken hints(Hints screen) {
      int of = screen.level().story().hints().size();
      return told(page("Hints, " + screen.seen() + " of " + of + ":", screen.text()));
    }

    private static List<String> page(String title, String text) {
      List<String> lines = new ArrayList<>(List.of(title));
      Prose.lines(text, WIDTH).forEach(line -> lines.add(line.text()));
      return lines;
    }

    /** How a screen looks matters to nobody here; but what is set holds there too. */
    @Override
    public Spoken settings(SettingsScreen screen) {
      List<String> lines = Sentences.setting(screen.setting(), model.preferences());
      return new Spoken(lines, withoutHelp());
    }

    @Override
    public Spoken help(Help screen) {
      return told(List.of("What can be done:"));
    }

    @Override
    public Spoken joining(Joining screen) {
      return told(SpokenContest.joining(screen), List.of(), "type", "join", "next", "field");
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
      return told(List.of(Sentences.tooSmall(model.size())));
    }
  }
}
