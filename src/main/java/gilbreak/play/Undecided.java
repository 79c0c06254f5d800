package gilbreak.play;

import gilbreak.explore.Finding;
import gilbreak.judge.Judgement;
import gilbreak.level.Level;
import gilbreak.texts.UndecidedTexts;
import java.util.List;

/** No answer: a limit was hit before one was there. */
public record Undecided(Level level, Judgement judgement) implements Screen {
  static final KeyMap<Undecided> KEYS =
      new KeyMap<>(
          "an-undecided-solution",
          UndecidedTexts.SCREEN,
          List.of(
              Binding.of(
                  UndecidedTexts.CHANGE_IT,
                  (screen, turn) -> turn.back(),
                  Key.of(Key.Name.ESCAPE),
                  Key.of('q'),
                  Key.of(Key.Name.ENTER))));

  /** Which limit it was, in words. */
  public String limit() {
    return judgement.exploration().finding() instanceof Finding.Undecided undecided
        ? undecided.limit()
        : UndecidedTexts.SOME_LIMIT;
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.undecided(this);
  }
}
