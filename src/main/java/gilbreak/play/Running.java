package gilbreak.play;

import gilbreak.judge.Progress;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.RunningTexts;
import java.util.List;
import java.util.Optional;

/**
 * A judgement under way.
 *
 * @param proving how far the explorer has come
 * @param measuring how far the runner has come; empty while the explorer is at work
 * @param solution what is judged
 * @param said what the player has foretold, if he has
 */
public record Running(
    Level level,
    int ticket,
    Progress.Proving proving,
    Optional<Progress.Measuring> measuring,
    Solution solution,
    Optional<Forecast> said)
    implements Screen {
  static final KeyMap<Running> KEYS =
      new KeyMap<>(
          "run",
          RunningTexts.SCREEN,
          List.of(
              Binding.of(
                  RunningTexts.CANCEL, Running::cancel, Key.of(Key.Name.ESCAPE), Key.of('q'))));

  static Next start(Level level, Solution solution, Model model) {
    return start(level, solution, Optional.empty(), model);
  }

  static Next start(Level level, Solution solution, Forecast said, Model model) {
    return start(level, solution, Optional.of(said), model);
  }

  private static Next start(Level level, Solution solution, Optional<Forecast> said, Model model) {
    Model next = model.withTicket();
    int ticket = next.tickets();
    Running running =
        new Running(level, ticket, new Progress.Proving(0), Optional.empty(), solution, said);
    return Next.of(next.push(running), new Effect.Judge(level, solution, ticket));
  }

  Running after(Progress progress) {
    if (progress instanceof Progress.Proving further) {
      return new Running(level, ticket, further, measuring, solution, said);
    }
    return new Running(
        level, ticket, proving, Optional.of((Progress.Measuring) progress), solution, said);
  }

  Effect cancelling() {
    return new Effect.CancelJudging(ticket);
  }

  private Next cancel(Turn turn) {
    return Next.of(
        turn.model().without(this).with(Notice.good(NoticeTexts.cancelled())), cancelling());
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.running(this);
  }
}
