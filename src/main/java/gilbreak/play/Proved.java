package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.texts.ContestTexts;
import gilbreak.texts.ProvedTexts;
import java.util.List;
import java.util.Optional;

/**
 * A right answer: what was proved, and how fast it is.
 *
 * @param ticket that of the judgement
 * @param worth what the placements are worth, once that is known
 * @param shots the pictures of it that were taken so far
 * @param joined whether it can be handed in to a contest
 */
public record Proved(
    Level level,
    Solution solution,
    Judgement judgement,
    int ticket,
    Optional<Worth> worth,
    Shots shots,
    boolean joined)
    implements Album {
  static final KeyMap<Proved> KEYS =
      new KeyMap<>(
          "proved-solution",
          ProvedTexts.SCREEN,
          List.of(
              Binding.<Proved>of(ProvedTexts.NEXT_LEVEL, Proved::next, Key.of(Key.Name.ENTER))
                  .when(screen -> !screen.isSandbox()),
              Binding.of(ContestTexts.HAND_IN, Proved::handIn, Key.of('h')).when(Proved::isOffered),
              Binding.<Proved>of(
                      ContestTexts.BOARD,
                      (screen, turn) -> turn.open(Scores.of(screen.level.id())),
                      Key.of('b'))
                  .when(Proved::isOffered),
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
    return new Proved(level, solution, judgement, ticket, Optional.of(found), shots, joined);
  }

  Proved with(Level now) {
    return new Proved(now, solution, judgement, ticket, worth, shots, joined);
  }

  @Override
  public Proved with(Shots taken) {
    return new Proved(level, solution, judgement, ticket, worth, taken, joined);
  }

  /** The same for who takes part in a contest, or does no more. */
  Proved offered(boolean now) {
    return new Proved(level, solution, judgement, ticket, worth, shots, now);
  }

  private boolean isOffered() {
    return joined && !isSandbox();
  }

  private Next handIn(Turn turn) {
    return turn.model()
        .classroom()
        .refusal(level.id(), level.digest())
        .map(turn::refuse)
        .orElseGet(() -> handedIn(turn.model().push(Scores.of(level.id()))));
  }

  private Next handedIn(Model model) {
    return Hearing.ask(model, new Errand.HandIn(level, solution));
  }

  /** What follows the proof, where all proofs are handed in. */
  Next atOnce(Model model) {
    boolean wanted =
        isOffered()
            && model.preferences().now(Setting.HAND_IN).equals("at-once")
            && model.classroom().refusal(level.id(), level.digest()).isEmpty();
    return wanted ? handedIn(model) : Next.of(model);
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
