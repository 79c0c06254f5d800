package gilbreak.play;

import gilbreak.texts.ContestTexts;
import gilbreak.texts.MapTexts;
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
          "campaign-map",
          MapTexts.SCREEN,
          List.of(
              Binding.of(MapTexts.PLAY, LevelList::play, name(Key.Name.ENTER))
                  .when(LevelList::hasLevels),
              Binding.move(MapTexts.CHAPTER_ABOVE, LevelList::up, name(Key.Name.UP), key('k')),
              Binding.move(MapTexts.CHAPTER_BELOW, LevelList::down, name(Key.Name.DOWN), key('j')),
              Binding.move(MapTexts.LEVEL_BEFORE, LevelList::left, name(Key.Name.LEFT), key('h')),
              Binding.move(MapTexts.LEVEL_AFTER, LevelList::right, name(Key.Name.RIGHT), key('l')),
              Binding.of(MapTexts.NEXT, LevelList::next, key('n')).when(LevelList::hasLevels),
              Binding.of(MapTexts.FIND, Lookup::begin, key('/')).when(LevelList::hasLevels),
              Binding.<LevelList>of(
                      MapTexts.TRACKER, (screen, turn) -> turn.open(new Tracker(0)), key('t'))
                  .when(LevelList::hasLevels),
              Binding.of(ContestTexts.CONTEST, (screen, turn) -> Scores.begin(turn), key('J')),
              Binding.move(MapTexts.FOUR_CHAPTERS_UP, LevelList::pageUp, name(Key.Name.PAGE_UP)),
              Binding.move(
                  MapTexts.FOUR_CHAPTERS_DOWN, LevelList::pageDown, name(Key.Name.PAGE_DOWN)),
              Binding.move(
                  MapTexts.FIRST_LEVEL_OF_THE_CHAPTER, LevelList::home, name(Key.Name.HOME)),
              Binding.move(MapTexts.LAST_LEVEL_OF_THE_CHAPTER, LevelList::end, name(Key.Name.END)),
              Binding.move(MapTexts.FIRST_LEVEL, LevelList::first, key('g')),
              Binding.move(MapTexts.LAST_LEVEL, LevelList::last, key('G')),
              Binding.of(MapTexts.QUIT, (screen, turn) -> turn.quit(), key('q'))));

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
