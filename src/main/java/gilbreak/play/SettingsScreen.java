package gilbreak.play;

import gilbreak.texts.SettingsTexts;
import java.util.List;

/**
 * All that a player can set about the game itself.
 *
 * @param selected the number of the setting under the cursor
 */
public record SettingsScreen(int selected) implements Screen, Pointing {
  private static final List<Setting> ALL = List.of(Setting.values());

  static final KeyMap<SettingsScreen> KEYS =
      new KeyMap<>(
          "settings",
          SettingsTexts.SCREEN,
          List.of(
              Binding.of(
                  SettingsTexts.NEXT,
                  SettingsScreen::next,
                  Key.of(Key.Name.RIGHT),
                  Key.of('l'),
                  Key.of(' '),
                  Key.of(Key.Name.ENTER)),
              Binding.of(
                  SettingsTexts.PREVIOUS,
                  SettingsScreen::previous,
                  Key.of(Key.Name.LEFT),
                  Key.of('h')),
              Binding.move(
                      SettingsTexts.DOWN, SettingsScreen::down, Key.of(Key.Name.DOWN), Key.of('j'))
                  .when(SettingsScreen::canDown),
              Binding.move(SettingsTexts.UP, SettingsScreen::up, Key.of(Key.Name.UP), Key.of('k'))
                  .when(SettingsScreen::canUp),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of(','))));

  /** The setting under the cursor. */
  public Setting setting() {
    return ALL.get(selected);
  }

  private boolean canDown() {
    return selected < ALL.size() - 1;
  }

  private boolean canUp() {
    return selected > 0;
  }

  private SettingsScreen down() {
    return new SettingsScreen(selected + 1);
  }

  private SettingsScreen up() {
    return new SettingsScreen(selected - 1);
  }

  private Next next(Turn turn) {
    return turned(1, turn);
  }

  private Next previous(Turn turn) {
    return turned(-1, turn);
  }

  private Next turned(int step, Turn turn) {
    Preferences old = turn.model().preferences();
    List<String> values = setting().words();
    int number = Math.floorMod(values.indexOf(old.kept(setting())) + step, values.size());
    return turn.adjust(old.keeping(setting(), values.get(number)));
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return spot.item() == selected ? next(turn) : turn.show(this, new SettingsScreen(spot.item()));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.settings(this);
  }
}
