package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.level.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays the game by keys, written as they are typed: {@code "jl<Down><Enter>"}. */
public final class Player {
  private static final Pattern TYPED = Pattern.compile("<(\\w+)>|(.)");

  private static final Map<String, Key.Name> NAMES =
      Map.ofEntries(
          Map.entry("Up", Key.Name.UP),
          Map.entry("Down", Key.Name.DOWN),
          Map.entry("Left", Key.Name.LEFT),
          Map.entry("Right", Key.Name.RIGHT),
          Map.entry("Home", Key.Name.HOME),
          Map.entry("End", Key.Name.END),
          Map.entry("Enter", Key.Name.ENTER),
          Map.entry("Esc", Key.Name.ESCAPE),
          Map.entry("Tab", Key.Name.TAB),
          Map.entry("BackTab", Key.Name.BACK_TAB),
          Map.entry("PgDn", Key.Name.PAGE_DOWN),
          Map.entry("CtrlC", Key.Name.INTERRUPT),
          Map.entry("CtrlR", Key.Name.REDO),
          Map.entry("CtrlZ", Key.Name.SUSPEND),
          Map.entry("CtrlL", Key.Name.REDRAW));

  private final Update update = new Update(new IndentRules());
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, Level> levels = new HashMap<>();
  private Model model;

  public Player(Size size, List<Level> levels, Saved saved) {
    this(size, levels, saved, Preferences.NONE);
  }

  public Player(Size size, List<Level> levels, Saved saved, Preferences preferences) {
    levels.forEach(this::file);
    model = Model.start(size, Levels.cards(levels), saved, preferences);
  }

  public Player() {
    this(Size.LEAST, Levels.ALL, Saved.NOTHING);
  }

  /** In the second level, which has no lesson. */
  public static Player inOverdraft() {
    return new Player().press("l<Enter>");
  }

  public Model model() {
    return model;
  }

  /** All effects so far, but the levels that were read. */
  public List<Effect> effects() {
    return List.copyOf(effects);
  }

  public Player press(String keys) {
    Matcher typed = TYPED.matcher(keys);
    while (typed.find()) {
      press(
          typed.group(1) == null
              ? Key.of(typed.group(2).charAt(0))
              : Key.of(NAMES.get(typed.group(1))));
    }
    return this;
  }

  public Player press(Key key) {
    return tell(new Msg.Pressed(key));
  }

  public Player tell(Msg msg) {
    if (msg instanceof Msg.LevelChanged changed) {
      file(changed.level());
    }
    Next next = update.apply(model, msg);
    model = next.model();
    next.effects().forEach(this::happens);
    return this;
  }

  /** The file of a level holds this from now on. */
  Player file(Level level) {
    levels.put(level.id(), level);
    return this;
  }

  private void happens(Effect effect) {
    if (effect instanceof Effect.Open asked) {
      tell(new Msg.Opened(levels.get(asked.level())));
    } else {
      effects.add(effect);
    }
  }

  /** The judge answers what was asked last. */
  public Player judged(Judgement judgement) {
    return tell(new Msg.Judged(model.tickets(), judgement));
  }

  public Player progressed(Progress progress) {
    return tell(new Msg.Progressed(model.tickets(), progress));
  }

  /** The placements of the level that is open, as sentences. */
  List<String> placements() {
    return model.screens().stream()
        .filter(LevelScreen.class::isInstance)
        .flatMap(screen -> ((LevelScreen) screen).solution().placements().stream())
        .map(Object::toString)
        .toList();
  }

  String notice() {
    return model.notice().text();
  }
}
