package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.texts.ToolTexts;
import java.util.List;

/**
 * All that a level lets the player take in hand.
 *
 * @param below the level's screen
 * @param selected the number of the one under the cursor
 */
public record ToolMenu(LevelScreen below, int selected) implements Screen, Pointing {
  static final KeyMap<ToolMenu> KEYS =
      new KeyMap<>(
          "tools",
          ToolTexts.SCREEN,
          List.of(
              Binding.of(ToolTexts.TAKE_IT, ToolMenu::take, Key.of(Key.Name.ENTER), Key.of('l')),
              Binding.move(ToolTexts.DOWN, ToolMenu::down, Key.of(Key.Name.DOWN), Key.of('j'))
                  .when(ToolMenu::canDown),
              Binding.move(ToolTexts.UP, ToolMenu::up, Key.of(Key.Name.UP), Key.of('k'))
                  .when(ToolMenu::canUp),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('t'))));

  static ToolMenu of(LevelScreen level) {
    int selected = level.hand().map(all(level.level())::indexOf).orElse(0);
    return new ToolMenu(level, Math.max(0, selected));
  }

  private static List<Hand> all(Level level) {
    return Hand.all(level.tools());
  }

  /** What there is to take. */
  public List<Hand> hands() {
    return all(below.level());
  }

  private boolean canDown() {
    return selected < hands().size() - 1;
  }

  private boolean canUp() {
    return selected > 0;
  }

  private ToolMenu down() {
    return new ToolMenu(below, selected + 1);
  }

  private ToolMenu up() {
    return new ToolMenu(below, selected - 1);
  }

  private Next take(Turn turn) {
    Model model = turn.model().pop();
    return Next.of(model.swap(below, below.taking(hands().get(selected))));
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return spot.item() == selected ? take(turn) : turn.show(this, new ToolMenu(below, spot.item()));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.tools(this);
  }
}
