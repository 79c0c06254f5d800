package gilbreak.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The lines that are typed, or come from a file. A file's next line is handed over only when it is
 * asked for, so that what follows a run is about its result; a person can type at any time. What a
 * person has typed while something ran is recorded with a mark, and so is not waited with.
 */
public final class Script {
  private static final String EARLY = "! ";

  private final BufferedReader in;
  private final boolean person;
  private final Consumer<String> tape;
  private final Semaphore wanted = new Semaphore(0);

  /**
   * @param person whether the lines are typed by somebody who sees the answers
   * @param tape gets each line as it is to be read again
   */
  public Script(BufferedReader in, boolean person, Consumer<String> tape) {
    this.in = in;
    this.person = person;
    this.tape = tape;
  }

  /**
   * A line.
   *
   * @param asked whether it was waited with until it was asked for
   */
  record Line(String text, boolean asked) {}

  /** Whether somebody types the lines, and so sees them. */
  boolean isPerson() {
    return person;
  }

  /** Asks for one more line. */
  void ask() {
    wanted.release();
  }

  /**
   * Records a line.
   *
   * @param early whether something was running, so that it is about that and not about a result
   */
  void record(String text, boolean early) {
    tape.accept(early ? EARLY + text : text);
  }

  /** Reads in a thread of its own until the end, which is told as an empty one. */
  void read(Consumer<Optional<Line>> heard) {
    Thread thread = new Thread(() -> lines(heard), "lines");
    thread.setDaemon(true);
    thread.start();
  }

  private void lines(Consumer<Optional<Line>> heard) {
    try {
      Optional<Line> line;
      do {
        line = Optional.ofNullable(in.readLine()).map(this::line);
        if (!person && line.map(Line::asked).orElse(true)) {
          wanted.acquire();
        }
        heard.accept(line);
      } while (line.isPresent());
    } catch (IOException gone) {
      heard.accept(Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Line line(String text) {
    return !person && text.startsWith(EARLY)
        ? new Line(text.substring(EARLY.length()), false)
        : new Line(text, !person);
  }
}
