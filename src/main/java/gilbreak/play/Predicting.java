package gilbreak.play;

import gilbreak.judge.Ends;
import gilbreak.level.Level;
import gilbreak.level.Prediction;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.PredictTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The player says of each choice whether it is a possible end.
 *
 * @param said whether he takes it for possible, in the order of the choices
 * @param selected the number of the choice under the cursor
 * @param sureness the number of how sure he is
 * @param ticket that of the explorer's answer
 * @param known what the explorer says, once it is there
 * @param given whether the answer is given, and waits for the explorer
 */
public record Predicting(
    Level level,
    List<Boolean> said,
    int selected,
    int sureness,
    int ticket,
    Optional<Ends> known,
    boolean given)
    implements Screen {
  public Predicting {
    said = List.copyOf(said);
  }

  static final KeyMap<Predicting> KEYS =
      new KeyMap<>(
          "what-is-possible",
          PredictTexts.SCREEN,
          List.of(
              Binding.<Predicting>of(PredictTexts.POSSIBLE, Predicting::toggleOf, digits())
                  .shown("1-9"),
              Binding.<Predicting>move(
                  PredictTexts.TOGGLE, Predicting::toggle, Key.of(' '), Key.of('x')),
              Binding.of(PredictTexts.ANSWER, Predicting::answer, Key.of(Key.Name.ENTER)),
              Binding.<Predicting>move(
                  PredictTexts.CHOICE_DOWN,
                  screen -> screen.to(1),
                  Key.of(Key.Name.DOWN),
                  Key.of('j')),
              Binding.<Predicting>move(
                  PredictTexts.CHOICE_UP,
                  screen -> screen.to(-1),
                  Key.of(Key.Name.UP),
                  Key.of('k')),
              Binding.<Predicting>move(
                  PredictTexts.SURER,
                  screen -> screen.sure(1),
                  Key.of(Key.Name.RIGHT),
                  Key.of('l')),
              Binding.<Predicting>move(
                  PredictTexts.LESS_SURE,
                  screen -> screen.sure(-1),
                  Key.of(Key.Name.LEFT),
                  Key.of('h')),
              Binding.of(
                  PredictTexts.BACK, Predicting::leave, Key.of(Key.Name.ESCAPE), Key.of('q'))));

  private static Key[] digits() {
    return IntStream.rangeClosed('1', '9').mapToObj(c -> Key.of((char) c)).toArray(Key[]::new);
  }

  /** Begins with nothing possible, and asks the explorer meanwhile. */
  static Next start(Level level, Turn turn) {
    Model model = turn.model().withTicket();
    int choices = level.prediction().map(Prediction::choices).orElse(List.of()).size();
    int usual = Forecasts.SURENESS.indexOf(Forecasts.USUAL);
    Predicting screen =
        new Predicting(
            level,
            Collections.nCopies(choices, false),
            0,
            usual,
            model.tickets(),
            Optional.empty(),
            false);
    return Next.of(model.push(screen), new Effect.FindEnds(level, model.tickets()));
  }

  /** What is asked. */
  public Prediction prediction() {
    return level.prediction().orElseThrow();
  }

  /** The explorer has said what is possible: an answer that was given before can be looked at. */
  Next told(Ends found, Turn turn) {
    Predicting told =
        new Predicting(level, said, selected, sureness, ticket, Optional.of(found), false);
    Next next = turn.show(this, told);
    return given && turn.model().top().equals(this)
        ? told.answer(new Turn(next.model().with(Notice.NONE), turn.rules(), turn.key()))
        : next;
  }

  private Predicting giving() {
    return new Predicting(level, said, selected, sureness, ticket, known, true);
  }

  private Predicting with(List<Boolean> now, int number) {
    return new Predicting(level, now, number, sureness, ticket, known, false);
  }

  private Predicting to(int distance) {
    return with(said, Math.max(0, Math.min(said.size() - 1, selected + distance)));
  }

  private Predicting sure(int step) {
    int most = Forecasts.SURENESS.size() - 1;
    int now = Math.max(0, Math.min(most, sureness + step));
    return new Predicting(level, said, selected, now, ticket, known, false);
  }

  private Next toggleOf(Turn turn) {
    int number = turn.key().symbol() - '1';
    return number < said.size()
        ? turn.show(this, with(said, number).toggle())
        : turn.refuse(NoticeTexts.noSuchChoice(said.size()));
  }

  private Predicting toggle() {
    List<Boolean> now = new ArrayList<>(said);
    now.set(selected, !said.get(selected));
    return with(now, selected);
  }

  /**
   * The first try is a prediction: after it something is known. Every program has an end, so that
   * none is possible is no answer.
   */
  private Next answer(Turn turn) {
    if (!said.contains(true)) {
      return turn.refuse(NoticeTexts.NOTHING_POSSIBLE);
    }
    if (known.isEmpty()) {
      Model waiting = turn.model().swap(this, giving());
      return Next.of(waiting.with(Notice.good(NoticeTexts.stillAtWork())));
    }
    if (!known.get().isComplete()) {
      return turn.refuse(NoticeTexts.notKnown());
    }
    Feats before = turn.model().campaign().entry(level).feats();
    Foretold answered = Foretold.of(this, known.get(), before.tries() + 1);
    Campaign campaign =
        before.tries() == 0
            ? turn.model()
                .campaign()
                .foretold(Forecasts.SURENESS.get(sureness), answered.wrong() == 0)
            : turn.model().campaign();
    return Next.of(turn.model().with(campaign.with(level, answered::tried)).push(answered));
  }

  private Next leave(Turn turn) {
    Next back = turn.back();
    return known.isPresent() ? back : back.and(new Effect.CancelJudging(ticket));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.predicting(this);
  }
}
