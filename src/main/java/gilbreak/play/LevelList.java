package gilbreak.play;

import gilbreak.level.Level;
import java.util.List;

/**
 * All levels by chapters, with what was won.
 *
 * @param cursor the level it is on
 * @param size how many there are
 */
public record LevelList(int cursor, int size) implements Screen, Pointing {
  static final KeyMap<LevelList> KEYS =
      new KeyMap<>(
          "the list of levels",
          List.of(
              Binding.of("play", "play this level", LevelList::play, Key.of(Key.Name.ENTER))
                  .when(LevelList::hasLevels),
              Binding.move("up", "up", LevelList::up, Key.of(Key.Name.UP), Key.of('k'))
                  .when(LevelList::canUp),
              Binding.move("down", "down", LevelList::down, Key.of(Key.Name.DOWN), Key.of('j'))
                  .when(LevelList::canDown),
              Binding.move("", "ten up", LevelList::pageUp, Key.of(Key.Name.PAGE_UP)),
              Binding.move("", "ten down", LevelList::pageDown, Key.of(Key.Name.PAGE_DOWN)),
              Binding.move("", "to the first", LevelList::first, Key.of(Key.Name.HOME), key('g')),
              Binding.move("", "to the last", LevelList::last, Key.of(Key.Name.END), key('G')),
              Binding.of("quit", "quit the game", (screen, turn) -> turn.quit(), key('q'))));

  /** With the cursor on the first level that is not solved yet. */
  static LevelList of(Campaign campaign) {
    List<Level> levels = campaign.levels();
    for (int i = 0; i < levels.size(); i++) {
      if (!campaign.entry(levels.get(i)).proved()) {
        return new LevelList(i, levels.size());
      }
    }
    return new LevelList(0, levels.size());
  }

  private static Key key(char symbol) {
    return Key.of(symbol);
  }

  private boolean hasLevels() {
    return size > 0;
  }

  private boolean canUp() {
    return cursor > 0;
  }

  private boolean canDown() {
    return cursor < size - 1;
  }

  private Next play(Turn turn) {
    return LevelScreen.enter(turn, cursor);
  }

  private LevelList up() {
    return at(cursor - 1);
  }

  private LevelList down() {
    return at(cursor + 1);
  }

  private LevelList pageUp() {
    return at(cursor - 10);
  }

  private LevelList pageDown() {
    return at(cursor + 10);
  }

  private LevelList first() {
    return at(0);
  }

  private LevelList last() {
    return at(size - 1);
  }

  private LevelList at(int level) {
    return new LevelList(Math.max(0, Math.min(size - 1, level)), size);
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return spot.item() == cursor ? play(turn) : turn.show(this, at(spot.item()));
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
