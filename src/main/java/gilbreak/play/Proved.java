package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
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
  private static final KeyMap<Proved> KEYS =
      new KeyMap<>(
          "a proved solution",
          List.of(
              Binding.of("next level", "to the next level", Proved::next, Key.of(Key.Name.ENTER)),
              Binding.of("debrief", "what has happened here", Proved::debrief, Key.of('d'))
                  .when(screen -> !screen.level().story().debrief().isBlank()),
              Binding.of("timeline", "what its threads do when", Gantt::begin, Key.of('T')),
              Binding.of("race", "see it race par", Race::begin, Key.of('R')),
              Binding.of("cores", "what more cores would do", CurveScreen::begin, Key.of('c')),
              Binding.of("times", "how the measured times spread", Spread::begin, Key.of('w')),
              Binding.of(
                  "", "record it as the level's par, for authors", ParOffer::begin, Key.of('p')),
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
    List<Level> levels = turn.model().campaign().levels();
    int now = Math.max(0, levels.stream().map(Level::id).toList().indexOf(level.id()));
    return now + 1 < levels.size()
        ? LevelScreen.enter(turn, now + 1)
        : Next.of(turn.model().atList(now).with(Notice.good(Says.lastLevel())));
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
