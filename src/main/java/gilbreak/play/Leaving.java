package gilbreak.play;

import gilbreak.texts.ContestTexts;
import java.util.List;

/** The question whether the player really leaves the contest. */
public record Leaving() implements Screen {
  static final KeyMap<Leaving> KEYS =
      new KeyMap<>(
          "leaving-the-contest",
          ContestTexts.LEAVING,
          List.of(
              Binding.of(ContestTexts.REALLY, Leaving::leave, Key.of('y')),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('n'))));

  static Next begin(Scores board, Turn turn) {
    return turn.open(new Leaving());
  }

  private Next leave(Turn turn) {
    return Hearing.ask(turn.model().pop(), new Errand.Leave());
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.leaving(this);
  }
}
