package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.texts.CurveTexts;
import java.util.List;

/**
 * What more cores would do for a right answer.
 *
 * @param ticket that of the judgement
 */
public record CurveScreen(Level level, int ticket, Shots shots) implements Album {
  static final KeyMap<CurveScreen> KEYS =
      new KeyMap<>(
          "scaling-curve",
          CurveTexts.SCREEN,
          List.of(
              Binding.of(
                  CurveTexts.BACK,
                  Pictures::leave,
                  Key.of(Key.Name.ESCAPE),
                  Key.of('q'),
                  Key.of('c'))));

  static Next begin(Album album, Turn turn) {
    return Pictures.open(
        new CurveScreen(album.level(), album.ticket(), album.shots()),
        Effect.Take.Picture.CURVE,
        turn);
  }

  @Override
  public CurveScreen with(Shots taken) {
    return new CurveScreen(level, ticket, taken);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.curve(this);
  }
}
