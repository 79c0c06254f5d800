package gilbreak.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The lines that are typed, or come from a file. A file's next line is read only when it is asked
 * for, so that what follows a run is about its result; a person can type at any time.
 */
final class Script {
  private final BufferedReader in;
  private final boolean person;
  private final Semaphore wanted = new Semaphore(0);

  Script(BufferedReader in, boolean person) {
    this.in = in;
    this.person = person;
  }

  /** Whether somebody types the lines, and so sees them. */
  boolean isPerson() {
    return person;
  }

  /** Asks for one more line. */
  void ask() {
    wanted.release();
  }

  /** Reads in a thread of its own until the end, which is told as an empty one. */
  void read(Consumer<Optional<String>> heard) {
    Thread thread = new Thread(() -> lines(heard), "lines");
    thread.setDaemon(true);
    thread.start();
  }

  private void lines(Consumer<Optional<String>> heard) {
    try {
      while (true) {
        if (!person) {
          wanted.acquire();
        }
        String line = in.readLine();
        heard.accept(Optional.ofNullable(line));
        if (line == null) {
          return;
        }
      }
    } catch (IOException gone) {
      heard.accept(Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
