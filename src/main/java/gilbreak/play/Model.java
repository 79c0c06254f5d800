package gilbreak.play;

import gilbreak.level.Card;
import gilbreak.level.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole state of a game at one time.
 *
 * @param screens the open ones, each over the one it was opened from; the list is at the bottom
 * @param tickets how many judgements were asked for so far; the number of the last one
 */
public record Model(
    Size size,
    Campaign campaign,
    List<Screen> screens,
    Notice notice,
    int tickets,
    Preferences preferences,
    Classroom classroom) {
  public Model {
    screens = List.copyOf(screens);
  }

  /** A game that has just begun: the list of levels. */
  public static Model start(Size size, List<Card> levels, Saved saved, Preferences preferences) {
    Campaign campaign = new Campaign(levels, saved);
    List<Screen> screens = List.of(LevelList.of(campaign));
    return new Model(size, campaign, screens, Notice.NONE, 0, preferences, Classroom.NONE);
  }

  /** The screen that has the keys; on a terminal that is too small, the one that says so. */
  public Screen shown() {
    return size.holds(Size.LEAST) ? top() : new TooSmall();
  }

  /** The keys that do something now, in the order of their weight. */
  public List<KeyHelp> footer() {
    return keys().footer();
  }

  /** What the keys do on the screen that has them. */
  public Keys keys() {
    return keys(shown());
  }

  /** What the player's keys do on a screen. */
  public Keys keys(Screen screen) {
    return screen.keys().with(preferences.keys());
  }

  /** What can be done now, in the order of the footer. */
  public List<Choice> choices() {
    return keys().choices();
  }

  /** The open screen, whether it fits or not. */
  Screen top() {
    return screens.get(screens.size() - 1);
  }

  /** The level that is open, as it was read. */
  public Optional<Level> level() {
    return screens.stream().flatMap(screen -> level(screen).stream()).findFirst();
  }

  private static Optional<Level> level(Screen screen) {
    if (screen instanceof Placing placing) {
      return Optional.of(placing.level().level());
    }
    return screen instanceof LevelScreen open ? Optional.of(open.level()) : Optional.empty();
  }

  /** The one that the open screen was opened from; the list itself has none other. */
  public Screen below() {
    return screens.get(Math.max(0, screens.size() - 2));
  }

  /** The judgement that is under way. */
  public Optional<Running> running() {
    return screens.stream().filter(Running.class::isInstance).map(Running.class::cast).findFirst();
  }

  /** Whether something is under way that who reads lines would wait for. */
  public boolean isBusy() {
    return running().isPresent()
        || classroom.post().asked() > 0
        || (top() instanceof Scores && !classroom.isSettled());
  }

  Model with(Size now) {
    return new Model(now, campaign, screens, notice, tickets, preferences, classroom);
  }

  Model with(Campaign now) {
    return new Model(size, now, screens, notice, tickets, preferences, classroom);
  }

  Model with(Notice now) {
    return new Model(size, campaign, screens, now, tickets, preferences, classroom);
  }

  Model with(Preferences now) {
    return new Model(size, campaign, screens, notice, tickets, now, classroom);
  }

  Model with(Classroom now) {
    return new Model(size, campaign, screens, notice, tickets, preferences, now);
  }

  Model withTicket() {
    return new Model(size, campaign, screens, notice, tickets + 1, preferences, classroom);
  }

  Model push(Screen screen) {
    List<Screen> more = new ArrayList<>(screens);
    more.add(screen);
    return withScreens(more);
  }

  /** Closes the open screen; the list stays. */
  Model pop() {
    return screens.size() == 1 ? this : withScreens(screens.subList(0, screens.size() - 1));
  }

  /** Shows another screen in the place of one that is open, wherever that is. */
  Model swap(Screen old, Screen now) {
    return withScreens(screens.stream().map(screen -> screen.equals(old) ? now : screen).toList());
  }

  /** Takes a screen out, wherever it is. */
  Model without(Screen old) {
    return withScreens(screens.stream().filter(screen -> !screen.equals(old)).toList());
  }

  /** Closes everything but the list, with the cursor on a level. */
  Model atList(int level) {
    return withScreens(List.of(LevelList.at(campaign, level)));
  }

  Model withScreens(List<Screen> now) {
    return new Model(size, campaign, now, notice, tickets, preferences, classroom);
  }
}
