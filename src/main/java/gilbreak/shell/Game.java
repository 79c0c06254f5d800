package gilbreak.shell;

import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Preferences;
import gilbreak.play.Update;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A game in a terminal, from its first picture until the player quits.
 *
 * <p>Six threads: one reads keys, one judges, one looks at the open level's file, one waits for
 * time to pass, one does the errands of a contest, one does all the rest. The others, and in a
 * contest one more that listens to its server, only put messages into the queue that it waits at.
 */
public final class Game {
  /** The exit status when Ctrl-C had to end the game by force, as shells have it for SIGINT. */
  public static final int INTERRUPTED = 130;

  /** How long a second Ctrl-C waits for what the first one has begun, which may be saving. */
  private static final long GRACE_MILLIS = 1_000;

  private final Terminal terminal;
  private final LastWords lastWords;
  private final Judging judging;
  private final ErrorLog log;
  private final BlockingQueue<Msg> messages = new LinkedBlockingQueue<>();

  /**
   * @param terminal stays open, for its owner to close
   * @param lastWords for what should never happen
   * @param logs the folder for traces of what the judge threw
   */
  public Game(Terminal terminal, LastWords lastWords, Judging judging, Path logs) {
    this.terminal = terminal;
    this.lastWords = lastWords;
    this.judging = judging;
    this.log = new ErrorLog(logs, Clock.systemUTC());
  }

  /**
   * How the game is to be.
   *
   * @param warnings what the player should know about his settings
   */
  public record Wishes(Preferences preferences, List<String> warnings, Keeper keeper) {
    public Wishes {
      warnings = List.copyOf(warnings);
    }
  }

  /** Plays these levels; returns when all is over and saved. A game is played once. */
  public void play(Library library, Saves saves, Wishes wishes) throws InterruptedException {
    Saves.Start start = saves.load();
    List<String> warnings = new ArrayList<>(start.warning().stream().toList());
    warnings.addAll(wishes.warnings());
    warnings.addAll(library.warnings());
    Warnings.together(warnings).ifPresent(text -> messages.add(new Msg.Warned(text)));
    terminal.onResize(() -> messages.add(new Msg.Resized(terminal.size())));
    Court court = new Court(judging, log, messages::add, () -> {}, task -> thread("judge", task));
    Metronome metronome = new Metronome(messages::add, task -> thread("metronome", task));
    Courier courier =
        new Courier(
            saves.folder(),
            news -> messages.add(new Msg.Contest(news)),
            task -> thread("contest", task));
    try {
      Model model =
          Model.start(terminal.size(), library.cards(), start.saved(), wishes.preferences());
      Scribe scribe = new Scribe(saves, messages::add);
      Outside outside =
          new Outside(
              terminal, court, metronome, scribe, library, wishes.keeper(), courier, messages::add);
      courier.begin();
      run(model, library, outside, scribe);
    } finally {
      courier.close();
      metronome.close();
      court.close();
    }
  }

  private void run(Model model, Library library, Outside outside, Scribe scribe)
      throws InterruptedException {
    LevelWatch watch = new LevelWatch(library, messages::add);
    Update update = new Update(new WovenRules());
    Loop loop = new Loop(messages, update, terminal, outside, scribe, watch, model);
    Thread looping = thread("game", loop::run);
    Thread keys = thread("keys", new Keyboard(terminal, messages::add, () -> force(looping)));
    Thread looking = thread("files", watch);
    looping.start();
    keys.start();
    looking.start();
    looping.join();
    looking.interrupt();
  }

  private Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(lastWords);
    return thread;
  }

  /** Ends the process, unless the game comes to its own end first. */
  private void force(Thread looping) {
    try {
      TimeUnit.MILLISECONDS.timedJoin(looping, GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (looping.isAlive()) {
      terminal.close();
      lastWords.exit().accept(INTERRUPTED);
    }
  }
}
