package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.texts.ProvedTexts;
import java.util.List;
import java.util.Optional;

/**
 * A right answer: what was proved, and how fast it is.
 *
 * @param ticket that of the judgement
 * @param worth what the placements are worth, once that is known
 * @param shots the pictures of it that were taken so far
 */
public record Proved(
    Level level, Judgement judgement, int ticket, Optional<Worth> worth, Shots shots)
    implements Album {
  static final KeyMap<Proved> KEYS =
      new KeyMap<>(
          "proved-solution",
          ProvedTexts.SCREEN,
          List.of(
              Binding.<Proved>of(ProvedTexts.NEXT_LEVEL, Proved::next, Key.of(Key.Name.ENTER))
                  .when(screen -> !screen.isSandbox()),
              Binding.of(ProvedTexts.DEBRIEF, Proved::debrief, Key.of('d'))
                  .when(screen -> !screen.level().story().debrief().isBlank()),
              Binding.of(ProvedTexts.TIMELINE, Gantt::begin, Key.of('T')),
              Binding.of(ProvedTexts.RACE, Race::begin, Key.of('R')),
              Binding.of(ProvedTexts.CORES, CurveScreen::begin, Key.of('c')),
              Binding.of(ProvedTexts.TIMES, Spread::begin, Key.of('w')),
              Binding.<Proved>of(ProvedTexts.RECORD_PAR, ParOffer::begin, Key.of('p'))
                  .when(screen -> !screen.isSandbox()),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'))));

  Proved with(Worth found) {
    return new Proved(level, judgement, ticket, Optional.of(found), shots);
  }

  Proved with(Level now) {
    return new Proved(now, judgement, ticket, worth, shots);
  }

  @Override
  public Proved with(Shots taken) {
    return new Proved(level, judgement, ticket, worth, taken);
  }

  private Next debrief(Turn turn) {
    return turn.open(Reading.of(level, Reading.Part.DEBRIEF));
  }

  private Next next(Turn turn) {
    return LevelScreen.following(level, turn);
  }

  private boolean isSandbox() {
    return level.kind() == Level.Kind.SANDBOX;
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.proved(this);
  }
}
