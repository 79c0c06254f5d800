package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The world outside the game: does what an effect asks, and tells whether the game goes on. */
final class Outside implements Effect.Visitor<Boolean> {
  private final Surface terminal;
  private final Court court;
  private final Metronome metronome;
  private final Scribe scribe;
  private final Library library;
  private final ParBook parBook;
  private final Keeper keeper;
  private final Courier courier;
  private final Consumer<Msg> tell;
  private Optional<Msg> answer = Optional.empty();
  private boolean spoilt;

  Outside(
      Surface terminal,
      Court court,
      Metronome metronome,
      Scribe scribe,
      Library library,
      Keeper keeper,
      Courier courier,
      Consumer<Msg> tell) {
    this.terminal = terminal;
    this.court = court;
    this.metronome = metronome;
    this.scribe = scribe;
    this.library = library;
    this.parBook = new ParBook(library);
    this.keeper = keeper;
    this.courier = courier;
    this.tell = tell;
  }

  /** Whether the picture on the terminal was spoilt since this was last asked. */
  boolean takeSpoilt() {
    boolean was = spoilt;
    spoilt = false;
    return was;
  }

  /** What comes before anything else that has happened, if the last effect was answered at once. */
  Optional<Msg> takeAnswer() {
    Optional<Msg> was = answer;
    answer = Optional.empty();
    return was;
  }

  @Override
  public Boolean open(Effect.Open effect) {
    Msg found = library.open(effect.level());
    answer =
        Optional.of(
            found instanceof Msg.Opened opened
                ? new Msg.Opened(opened.level(), scribe.news(effect.level()))
                : found);
    return true;
  }

  @Override
  public Boolean judge(Effect.Judge effect) {
    court.judge(effect);
    return true;
  }

  @Override
  public Boolean prove(Effect.Prove effect) {
    court.prove(effect);
    return true;
  }

  @Override
  public Boolean findEnds(Effect.FindEnds effect) {
    court.find(effect);
    return true;
  }

  @Override
  public Boolean cancelJudging(Effect.CancelJudging effect) {
    court.cancel(effect.ticket());
    return true;
  }

  @Override
  public Boolean take(Effect.Take effect) {
    court.take(effect);
    return true;
  }

  @Override
  public Boolean tick(Effect.Tick effect) {
    metronome.after(effect);
    return true;
  }

  @Override
  public Boolean save(Effect.Save effect) {
    scribe.note(effect.campaign());
    return true;
  }

  @Override
  public Boolean keepHistory(Effect.KeepHistory effect) {
    scribe.note(effect.level(), effect.history());
    return true;
  }

  @Override
  public Boolean offerPar(Effect.OfferPar effect) {
    tell.accept(parBook.offer(effect.level(), effect.solution()));
    return true;
  }

  @Override
  public Boolean writePar(Effect.WritePar effect) {
    tell.accept(parBook.write(effect.level(), effect.solution()));
    return true;
  }

  @Override
  public Boolean adjust(Effect.Adjust effect) {
    try {
      terminal.adjust(effect.preferences());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spoilt = true;
    keeper
        .keep(effect.preferences().kept())
        .ifPresent(because -> tell.accept(new Msg.Warned(because)));
    return true;
  }

  @Override
  public Boolean contest(Effect.Contest effect) {
    courier.run(effect.errand());
    return true;
  }

  @Override
  public Boolean suspend(Effect.Suspend effect) {
    try {
      terminal.suspend();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spoilt = true;
    tell.accept(new Msg.Resized(terminal.size()));
    return true;
  }

  @Override
  public Boolean redraw(Effect.Redraw effect) {
    terminal.forget();
    spoilt = true;
    return true;
  }

  @Override
  public Boolean quit(Effect.Quit effect) {
    return false;
  }
}
