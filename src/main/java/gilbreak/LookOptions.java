package gilbreak;

import gilbreak.play.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags for what could also be set in the game; they hold for one game. */
final class LookOptions {
  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description = "dark, light, high-contrast, colour-blind or mono")
  private @Nullable String theme;

  @Option(
      names = {"--color", "--colours"},
      paramLabel = "HOW",
      description = "never, always, auto, or how many there are: 16, 256 or rgb")
  private @Nullable String colours;

  @Option(names = "--unicode", description = "draw with more than ASCII characters")
  private boolean unicode;

  @Option(names = "--ascii", description = "draw with plain ASCII characters only")
  private boolean ascii;

  @Option(names = "--mouse", negatable = true, description = "use the mouse, or leave it alone")
  private @Nullable Boolean mouse;

  @Option(
      names = "--motion",
      negatable = true,
      description = "let things move by themselves, or not")
  private @Nullable Boolean motion;

  @Option(names = "--speed", paramLabel = "WORD", description = "of a run: slow, normal or fast")
  private @Nullable String speed;

  @Option(
      names = "--hand-in",
      paramLabel = "WHEN",
      description = "in a contest, what is proved: ask, or at-once")
  private @Nullable String handIn;

  /**
   * A word for each setting that a flag is given for.
   *
   * @param found what the terminal promises
   */
  Map<Setting, String> words(Map<Setting, String> found) {
    Map<Setting, String> words = new EnumMap<>(Setting.class);
    put(words, Setting.THEME, theme);
    put(words, Setting.COLOURS, colours(found.getOrDefault(Setting.COLOURS, "none")));
    put(words, Setting.UNICODE, ascii ? "off" : unicode ? "on" : null);
    put(words, Setting.MOUSE, onOff(mouse));
    put(words, Setting.MOTION, onOff(motion));
    put(words, Setting.SPEED, speed);
    put(words, Setting.HAND_IN, handIn);
    return words;
  }

  /** Why the flags cannot be used, as a sentence. */
  Optional<String> refusal() {
    Map<Setting, String> words = words(Map.of());
    return words.entrySet().stream()
        .filter(entry -> !entry.getKey().words().contains(entry.getValue()))
        .map(entry -> refusal(entry.getKey(), entry.getValue()))
        .findFirst();
  }

  private static String refusal(Setting setting, String word) {
    List<String> words = setting.words();
    return "There is no %s %s; there are %s."
        .formatted(setting.word(), word, String.join(", ", words));
  }

  /** Whoever asks for colours where there are none by default gets the usual sixteen. */
  private @Nullable String colours(String found) {
    if (colours == null) {
      return null;
    }
    return switch (colours) {
      case "never" -> "none";
      case "always" -> found.equals("none") ? "16" : found;
      default -> colours;
    };
  }

  private static @Nullable String onOff(@Nullable Boolean flag) {
    return flag == null ? null : flag ? "on" : "off";
  }

  private static void put(Map<Setting, String> words, Setting setting, @Nullable String word) {
    if (word != null) {
      words.put(setting, word);
    }
  }
}
