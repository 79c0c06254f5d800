package gilbreak.play;

import gilbreak.texts.SmallTexts;
import java.util.List;

/** The terminal is too small; whatever is open waits until it is larger. */
public record TooSmall() implements Screen {
  static final KeyMap<TooSmall> KEYS =
      new KeyMap<>(
          "small-terminal",
          SmallTexts.SCREEN,
          List.of(Binding.of(SmallTexts.QUIT, (screen, turn) -> turn.quit(), Key.of('q'))));

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.tooSmall(this);
  }
}
