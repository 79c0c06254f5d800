package gilbreak.play;

/** One screen of the game: what it shows, where its cursor is, and what its keys do. */
public sealed interface Screen
    permits LevelList,
        Lookup,
        Tracker,
        LevelScreen,
        Placing,
        ToolMenu,
        OptionMenu,
        Running,
        Album,
        Stage,
        Spread,
        Scheduling,
        Forecasting,
        Predicting,
        Foretold,
        Watching,
        Undecided,
        ParOffer,
        Reading,
        Hints,
        Help,
        SettingsScreen,
        Joining,
        Scores,
        Leaving,
        TooSmall {

  /** What the keys do here. */
  Keys keys();

  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of screen. */
  interface Visitor<R> {
    R list(LevelList screen);

    R lookup(Lookup screen);

    R tracker(Tracker screen);

    R level(LevelScreen screen);

    R placing(Placing screen);

    R tools(ToolMenu screen);

    R options(OptionMenu screen);

    R running(Running screen);

    R proved(Proved screen);

    R gantt(Gantt screen);

    R race(Race screen);

    R curve(CurveScreen screen);

    R spread(Spread screen);

    R broken(Broken screen);

    R scheduling(Scheduling screen);

    R forecasting(Forecasting screen);

    R predicting(Predicting screen);

    R foretold(Foretold screen);

    R watching(Watching screen);

    R undecided(Undecided screen);

    R parOffer(ParOffer screen);

    R reading(Reading screen);

    R hints(Hints screen);

    R help(Help screen);

    R settings(SettingsScreen screen);

    R joining(Joining screen);

    R scores(Scores screen);

    R leaving(Leaving screen);

    R tooSmall(TooSmall screen);
  }
}
