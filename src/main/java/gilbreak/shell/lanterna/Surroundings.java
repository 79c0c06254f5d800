package gilbreak.shell.lanterna;

import gilbreak.play.Setting;
import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the terminal before anything is sent to it.
 *
 * @param environment the process's environment variables
 * @param encoding the name of the C library's character encoding
 * @param terminal whether both standard input and standard output are a terminal
 */
public record Surroundings(Map<String, String> environment, String encoding, boolean terminal) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The surroundings of this JVM. */
  public static Surroundings ofThisProcess() {
    // Not Charset.defaultCharset(): from JDK 18 on it is UTF-8 whatever the terminal understands.
    String encoding = System.getProperty("native.encoding", "");
    return new Surroundings(System.getenv(), encoding, isTerminal(System.console()));
  }

  /** Why the game cannot take the whole screen here, as a sentence; empty if it can. */
  public Optional<String> refusal() {
    if (!terminal) {
      return Optional.of(
          "The game needs a terminal for both input and output; --plain does without.");
    }
    String term = variable("TERM");
    if (term.isEmpty()) {
      return Optional.of(
          "The game needs to know the terminal: the variable TERM is not set;"
              + " --plain does without.");
    }
    if (isDumb()) {
      return Optional.of("The game needs a terminal that can place text; TERM=dumb cannot.");
    }
    return Optional.empty();
  }

  /** Whether the terminal says of itself that it can only show one line after the other. */
  public boolean isDumb() {
    return variable("TERM").equals("dumb");
  }

  /** What they promise of the terminal, in the words of the settings. */
  public Map<Setting, String> promises() {
    return Detection.of(this);
  }

  /** The variable's value; empty if there is none. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is always a console, and this method, which 17 lacks, tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
