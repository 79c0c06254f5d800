package gilbreak.play;

import gilbreak.explore.Finding;
import gilbreak.explore.Witness;
import gilbreak.judge.Ends;
import gilbreak.level.Level;
import gilbreak.level.Prediction.Choice;
import gilbreak.level.Prediction.Ending;
import gilbreak.machine.Failure;
import gilbreak.texts.ForetoldTexts;
import gilbreak.texts.WatchTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer to what is possible: right, or wrong in so many places; and once it is right or given
 * up, the truth of each choice, and a run for each that is possible.
 *
 * @param said what the player takes for possible
 * @param tries how often he has answered, this time included
 * @param shown whether he was shown the answer
 * @param selected the number of the choice under the cursor
 */
public record Foretold(
    Level level, Ends ends, List<Boolean> said, int tries, boolean shown, int selected)
    implements Screen {
  static final KeyMap<Foretold> KEYS =
      new KeyMap<>(
          "answer",
          ForetoldTexts.SCREEN,
          List.of(
              Binding.<Foretold>of(
                      ForetoldTexts.TRY_AGAIN,
                      (screen, turn) -> turn.back(),
                      Key.of(Key.Name.ENTER))
                  .when(screen -> !screen.isOpen()),
              Binding.<Foretold>of(ForetoldTexts.GIVE_UP, Foretold::giveUp, Key.of('a'))
                  .when(screen -> !screen.isOpen()),
              Binding.<Foretold>of(
                      ForetoldTexts.WATCH, Foretold::watch, Key.of(Key.Name.ENTER), Key.of('w'))
                  .when(screen -> screen.run().isPresent()),
              Binding.<Foretold>move(
                      ForetoldTexts.DOWN,
                      screen -> screen.to(1),
                      Key.of(Key.Name.DOWN),
                      Key.of('j'))
                  .when(Foretold::isOpen),
              Binding.<Foretold>move(
                      ForetoldTexts.UP, screen -> screen.to(-1), Key.of(Key.Name.UP), Key.of('k'))
                  .when(Foretold::isOpen),
              Binding.<Foretold>of(ForetoldTexts.DEBRIEF, Foretold::debrief, Key.of('d'))
                  .when(screen -> screen.isOpen() && !screen.level.story().debrief().isBlank()),
              Binding.<Foretold>of(
                      ForetoldTexts.NEXT_LEVEL,
                      (screen, turn) -> LevelScreen.following(screen.level, turn),
                      Key.of('n'))
                  .when(Foretold::isRight),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'))));

  public Foretold {
    said = List.copyOf(said);
  }

  static Foretold of(Predicting answer, Ends ends, int tries) {
    return new Foretold(answer.level(), ends, answer.said(), tries, false, first(ends));
  }

  /** The first choice that there is a run for. */
  private static int first(Ends ends) {
    return Math.max(0, ends.possible().indexOf(true));
  }

  /** How many choices are not as the player says. */
  public int wrong() {
    List<Boolean> truth = ends.possible();
    return (int)
        IntStream.range(0, said.size()).filter(i -> !said.get(i).equals(truth.get(i))).count();
  }

  public boolean isRight() {
    return wrong() == 0;
  }

  /** Whether the truth may be seen. */
  public boolean isOpen() {
    return shown || isRight();
  }

  /** What this answer wins. */
  public int stars() {
    return isRight() ? Math.max(1, Feats.MOST_TRIES + 1 - tries) : 0;
  }

  /** What is kept of a level after this answer. */
  Saved.Entry tried(Saved.Entry entry) {
    Saved.Entry tried = entry.with(entry.feats().triedAgain());
    return isRight() ? tried.won(stars()) : tried;
  }

  /** The run that ends as the choice under the cursor says, where it may be seen. */
  public Optional<Witness> run() {
    return isOpen() ? ends.run(choice()) : Optional.empty();
  }

  private Choice choice() {
    return ends.prediction().choices().get(selected);
  }

  private Next giveUp(Turn turn) {
    Campaign known =
        turn.model().campaign().with(level, entry -> entry.with(entry.feats().givenUp()));
    Foretold open = new Foretold(level, ends, said, tries, true, selected);
    return Next.of(turn.model().with(known).swap(this, open));
  }

  private Next watch(Turn turn) {
    Optional<Failure.Kind> kind =
        choice().ending() == Ending.VALUE
            ? Optional.empty()
            : ends.failure(choice()).map(Finding.Broken::failure).map(Failure::kind);
    return run()
        .map(run -> turn.open(new Watching(ends.program(), run, kind, end(choice()), 0)))
        .orElseGet(turn::nothing);
  }

  private static String end(Choice choice) {
    return switch (choice.ending()) {
      case VALUE -> WatchTexts.with(choice.word());
      case ERROR -> WatchTexts.IN_AN_ERROR;
      default -> WatchTexts.in(choice.word());
    };
  }

  private Foretold to(int distance) {
    int now = Math.max(0, Math.min(said.size() - 1, selected + distance));
    return new Foretold(level, ends, said, tries, shown, now);
  }

  private Next debrief(Turn turn) {
    return turn.open(Reading.of(level, Reading.Part.DEBRIEF));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.foretold(this);
  }
}
