package gilbreak.play;

import java.util.List;

/**
 * The campaign as a map: a row for each chapter, with its levels side by side. No level is locked.
 *
 * @param cursor the level it is on
 * @param place where in a chapter the cursor wants to be, so that shorter chapters on the way up or
 *     down do not move it
 */
public record LevelList(Chapters chapters, int cursor, int place) implements Screen, Pointing {
  static final KeyMap<LevelList> KEYS =
      new KeyMap<>(
          "the campaign map",
          List.of(
              Binding.of("play", "play this level", LevelList::play, name(Key.Name.ENTER))
                  .when(LevelList::hasLevels),
              Binding.move("", "to the chapter above", LevelList::up, name(Key.Name.UP), key('k')),
              Binding.move(
                  "", "to the chapter below", LevelList::down, name(Key.Name.DOWN), key('j')),
              Binding.move(
                  "", "to the level before", LevelList::left, name(Key.Name.LEFT), key('h')),
              Binding.move(
                  "", "to the level after", LevelList::right, name(Key.Name.RIGHT), key('l')),
              Binding.of("next", "to a level that is worth a try next", LevelList::next, key('n'))
                  .when(LevelList::hasLevels),
              Binding.of("find", "find a level by a word", Lookup::begin, key('/'))
                  .when(LevelList::hasLevels),
              Binding.<LevelList>of(
                      "tracker",
                      "which packages have their wheel",
                      (screen, turn) -> turn.open(new Tracker(0)),
                      key('t'))
                  .when(LevelList::hasLevels),
              Binding.of(
                  "contest",
                  "join a contest, or see its board",
                  (screen, turn) -> Scores.begin(turn),
                  key('J')),
              Binding.move("", "four chapters up", LevelList::pageUp, name(Key.Name.PAGE_UP)),
              Binding.move("", "four chapters down", LevelList::pageDown, name(Key.Name.PAGE_DOWN)),
              Binding.move(
                  "", "to the first level of the chapter", LevelList::home, name(Key.Name.HOME)),
              Binding.move(
                  "", "to the last level of the chapter", LevelList::end, name(Key.Name.END)),
              Binding.move("", "to the first level", LevelList::first, key('g')),
              Binding.move("", "to the last level", LevelList::last, key('G')),
              Binding.of("quit", "quit the game", (screen, turn) -> turn.quit(), key('q'))));

  private static final int PAGE = 4;

  /** With the cursor on the level that is worth a try next. */
  static LevelList of(Campaign campaign) {
    return at(campaign, Ways.of(campaign).first());
  }

  /** With the cursor on a level. */
  static LevelList at(Campaign campaign, int level) {
    return at(campaign.chapters(), level);
  }

  private static LevelList at(Chapters chapters, int level) {
    int there = Math.max(0, Math.min(chapters.size() - 1, level));
    return new LevelList(chapters, there, chapters.size() == 0 ? 0 : chapters.place(there));
  }

  private static Key key(char symbol) {
    return Key.of(symbol);
  }

  private static Key name(Key.Name name) {
    return Key.of(name);
  }

  private boolean hasLevels() {
    return chapters.size() > 0;
  }

  private Next play(Turn turn) {
    return LevelScreen.enter(turn, cursor);
  }

  /** From one suggestion to the one after it, and round. */
  private Next next(Turn turn) {
    return turn.show(this, to(Ways.of(turn.model().campaign()).after(cursor)));
  }

  private LevelList up() {
    return by(-1);
  }

  private LevelList down() {
    return by(1);
  }

  private LevelList pageUp() {
    return by(-PAGE);
  }

  private LevelList pageDown() {
    return by(PAGE);
  }

  /** So many chapters further down, at the same place as far as there is one. */
  private LevelList by(int rows) {
    if (!hasLevels()) {
      return this;
    }
    int chapter = Math.max(0, Math.min(chapters.count() - 1, chapters.of(cursor) + rows));
    return new LevelList(chapters, chapters.at(chapter, place), place);
  }

  private LevelList left() {
    return to(cursor - 1);
  }

  private LevelList right() {
    return to(cursor + 1);
  }

  private LevelList home() {
    return hasLevels() ? to(chapters.start(chapters.of(cursor))) : this;
  }

  private LevelList end() {
    return hasLevels() ? to(chapters.end(chapters.of(cursor)) - 1) : this;
  }

  private LevelList first() {
    return to(0);
  }

  private LevelList last() {
    return to(chapters.size() - 1);
  }

  private LevelList to(int level) {
    return at(chapters, level);
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return spot.item() == cursor ? play(turn) : turn.show(this, to(spot.item()));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.list(this);
  }
}
