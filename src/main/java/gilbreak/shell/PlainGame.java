package gilbreak.shell;

import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Preferences;
import gilbreak.play.Size;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The same game in lines of text: commands in, sentences out, and nothing is moved about on a
 * screen. A person can play it through a screen reader; a script can, through a pipe.
 */
public final class PlainGame {
  private final Script script;
  private final PrintStream out;
  private final Judging judging;
  private final Path logs;

  /**
   * @param logs the folder for traces of what the judge threw
   */
  public PlainGame(Script script, PrintStream out, Judging judging, Path logs) {
    this.script = script;
    this.out = out;
    this.judging = judging;
    this.logs = logs;
  }

  /** Plays these levels; returns when the player has quit, or there are no more lines. */
  public void play(Library library, Saves saves, Game.Wishes wishes) throws InterruptedException {
    Saves.Start start = saves.load();
    Conversation talk =
        new Conversation(
            Model.start(Size.LEAST, library.cards(), start.saved(), wishes.preferences()),
            script,
            out);
    List<String> warnings = new ArrayList<>(start.warning().stream().toList());
    warnings.addAll(wishes.warnings());
    warnings.addAll(library.warnings());
    Warnings.together(warnings).ifPresent(text -> talk.hear(new Msg.Warned(text)));
    ErrorLog log = new ErrorLog(logs, Clock.systemUTC());
    Court court = new Court(judging, log, talk::hear, talk::rest, PlainGame::thread);
    Metronome metronome = new Metronome(talk::hear, PlainGame::thread);
    Scribe scribe = new Scribe(saves, talk::hear);
    LevelWatch watch = new LevelWatch(library, talk::hear);
    Thread looking = thread(watch);
    looking.start();
    Courier courier =
        new Courier(saves.folder(), news -> talk.hear(new Msg.Contest(news)), PlainGame::thread);
    courier.begin();
    try {
      talk.run(
          new Outside(
              new NoScreen(),
              court,
              metronome,
              scribe,
              library,
              wishes.keeper(),
              courier,
              talk::hear),
          scribe,
          watch,
          court::isAtRest);
    } finally {
      scribe.write();
      looking.interrupt();
      courier.close();
      metronome.close();
      court.close();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  /** Where there is no screen there is nothing to forget, and the shell alone stops the job. */
  private static final class NoScreen implements Surface {
    @Override
    public Size size() {
      return Size.LEAST;
    }

    @Override
    public void adjust(Preferences preferences) {}

    @Override
    public void forget() {}

    @Override
    public void suspend() {}
  }
}
