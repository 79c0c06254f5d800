package gilbreak.texts;

import gilbreak.source.Diagnostic;
import java.util.List;

/** What is said of the settings. */
public final class SettingsTexts {
  public static final String SCREEN = "the settings";
  public static final Caption NEXT = Caption.of("next", "the next value");
  public static final Caption PREVIOUS = Caption.of("previous", "the value before");
  public static final Caption DOWN = Caption.of("down", "one down");
  public static final Caption UP = Caption.of("up", "one up");
  public static final String TITLE = "Settings";
  public static final String THEME = "colours that go together";
  public static final String COLOURS = "how many there are";
  public static final String UNICODE = "off: plain ASCII only";
  public static final String MOUSE = "off: the terminal keeps it";
  public static final String MOTION = "off: nothing moves by itself";
  public static final String SPEED = "of a run that is played";
  public static final String HAND_IN = "of what is proved, in a contest";
  public static final String ONCE = ", as asked for in this game only";
  public static final String FOUND_OUT = ", as far as the terminal tells";

  private SettingsTexts() {}

  /**
   * What a setting is about, what holds, and why.
   *
   * @param why behind what holds; may be empty
   */
  public static List<String> setting(String word, String meaning, String now, String why) {
    return List.of(
        word + ": " + meaning + ".",
        "Now it is " + now + why + ".",
        "",
        "Keys can be changed in the file of settings; 'gilbreak --paths' tells where.");
  }

  public static String unreadable(String because) {
    return "The settings cannot be read: " + because + ".";
  }

  public static String notKept(String because) {
    return "The settings cannot be kept: " + because + ".";
  }

  /** A file that is no YAML has another name now. */
  public static String setAside(String there, String problem) {
    return "Your settings could not be read and are now " + there + ": " + problem + ".";
  }

  public static String damaged(String file, String problem) {
    return "Your settings could not be read: " + file + ": " + problem + ".";
  }

  /** What is not understood of a file. */
  public static String odd(String file, String problems, int more) {
    return file + ": " + problems + (more > 0 ? "; and " + more + " more." : ".");
  }

  /** What is wrong, as a part of a sentence. */
  public static String problem(Diagnostic odd) {
    return "line " + odd.span().line() + ", " + odd.message();
  }
}
