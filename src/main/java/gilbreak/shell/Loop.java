package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Next;
import gilbreak.play.Update;
import gilbreak.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * The middle of the game: takes messages, lets the model answer them, does the effects, and draws.
 * All that has arrived is answered before one picture is drawn, and then what is new is saved.
 */
final class Loop {
  private final BlockingQueue<Msg> messages;
  private final Update update;
  private final Terminal terminal;
  private final Outside outside;
  private final Scribe scribe;
  private final LevelWatch watch;
  private Model model;
  private boolean over;

  Loop(
      BlockingQueue<Msg> messages,
      Update update,
      Terminal terminal,
      Outside outside,
      Scribe scribe,
      LevelWatch watch,
      Model model) {
    this.messages = messages;
    this.update = update;
    this.terminal = terminal;
    this.outside = outside;
    this.scribe = scribe;
    this.watch = watch;
    this.model = model;
  }

  /** Returns when the player has quit, or the terminal is gone; then everything is saved. */
  void run() {
    try {
      terminal.show(View.draw(model));
      while (!over) {
        turn();
        scribe.write();
        watch.attend(model.level());
      }
    } catch (IOException | UncheckedIOException terminalIsGone) {
      // Nobody sees the game any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      scribe.write();
    }
  }

  private void turn() throws IOException, InterruptedException {
    Model before = model;
    for (Msg msg : arrived()) {
      if (!over) {
        answer(msg);
      }
    }
    if (!over && (outside.takeSpoilt() || !model.equals(before))) {
      terminal.show(View.draw(model));
    }
  }

  private List<Msg> arrived() throws InterruptedException {
    List<Msg> all = new ArrayList<>();
    all.add(messages.take());
    messages.drainTo(all);
    return all;
  }

  private void answer(Msg msg) {
    Next next = update.apply(model, msg);
    model = next.model();
    for (Effect effect : next.effects()) {
      over |= !effect.accept(outside);
    }
    outside.takeAnswer().ifPresent(this::answer);
  }
}
