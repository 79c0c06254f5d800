package gilbreak.texts;

import gilbreak.level.Level;
import gilbreak.level.ThreadText;
import gilbreak.program.ProgramThread;
import java.util.List;

/** What is said of a level as it is now. */
public final class LevelTexts {
  public static final String SHARED = "shared";
  public static final String GOAL = "goal";
  public static final String ASKED = "asked";
  public static final String SHARED_SPOKEN = "Shared:";
  public static final String GOAL_SPOKEN = "Goal:";
  public static final String IN_SHARED_MEMORY = " in shared memory";
  public static final String NOTHING_PLACED = "Nothing is placed yet.";

  private LevelTexts() {}

  public static String sizes(String name, Level.Sizes sizes) {
    if (sizes.prove() == sizes.run()) {
      return name + " is " + Words.number(sizes.run());
    }
    return "%s is %s to prove, %s to run"
        .formatted(name, Words.number(sizes.prove()), Words.number(sizes.run()));
  }

  public static String imports(String wheel, boolean freeThreaded) {
    return "imports " + wheel + (freeThreaded ? "" : ", which needs the GIL");
  }

  public static String locks(List<String> letters) {
    return "locks " + String.join(", ", letters);
  }

  public static String letter(char letter, String name) {
    return letter + " is " + name;
  }

  /** How many lanes are out of sight on the left. */
  public static String before(int lanes) {
    return " ◂ " + lanes + " more ";
  }

  /** How many lanes are out of sight on the right. */
  public static String after(int lanes) {
    return " " + lanes + " more ▸ ";
  }

  public static String soFar(String stars, String won) {
    return stars + " so far, " + won + ".";
  }

  /** {@code Thread buyer, 2 copies:}. */
  public static String thread(ThreadText thread) {
    String copies = thread.copies() == 1 ? "" : ", " + thread.copies() + " copies";
    String kind =
        thread.kind() == ProgramThread.Kind.THREAD
            ? "Thread "
            : "The " + thread.kind().word() + " ";
    return kind + thread.name() + copies + ":";
  }

  public static String placement(int number, String placed) {
    return "Placement " + number + ": " + placed + ".";
  }

  public static String toPlace(Level.Offer offer, int left) {
    String names = offer.tool().isNamed() ? " " + String.join(" or ", offer.names()) : "";
    return "To place: " + offer.tool().word() + names + ", " + left + " left.";
  }
}
