package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.OfferTexts;
import java.util.List;

/**
 * The question whether a proved solution shall be the level's par.
 *
 * @param file that it would be written into
 */
public record ParOffer(Level level, Solution solution, String file) implements Screen {
  static final KeyMap<ParOffer> KEYS =
      new KeyMap<>(
          "recording-par",
          OfferTexts.SCREEN,
          List.of(
              Binding.of(OfferTexts.WRITE_IT, ParOffer::write, Key.of('y')),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('n'))));

  /** Asks whether it can be done, for the solution that a proof was just about. */
  static Next begin(Proved proved, Turn turn) {
    return turn.model().below() instanceof LevelScreen under && under.level().equals(proved.level())
        ? turn.asking(new Effect.OfferPar(under.level(), under.solution()))
        : turn.refuse(NoticeTexts.otherVersion());
  }

  private Next write(Turn turn) {
    return Next.of(turn.model().pop(), new Effect.WritePar(level, solution));
  }

  /** What the level has as par, in words; empty when it has none, or nothing is placed in it. */
  public List<String> before() {
    return level.answers().par().map(Step::words).orElse(List.of());
  }

  /** What would be par, in words. */
  public List<String> after() {
    return Step.words(solution);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.parOffer(this);
  }
}
