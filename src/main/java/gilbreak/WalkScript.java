package gilbreak;

import gilbreak.play.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is pressed on a walk through the game.
 *
 * @param first for how long the first picture is seen, in milliseconds
 */
record WalkScript(int first, List<Line> lines) {
  private static final int QUICK = 250;

  /**
   * Some keys one after the other.
   *
   * @param millis for how long what each leads to is seen
   * @param rest for how much longer what the last one leads to is seen
   */
  record Line(List<Key> keys, int millis, int rest) {}

  private static final Map<String, Key.Name> NAMES =
      Map.of(
          "Enter", Key.Name.ENTER,
          "Esc", Key.Name.ESCAPE,
          "Down", Key.Name.DOWN,
          "Up", Key.Name.UP,
          "Right", Key.Name.RIGHT);

  /**
   * The first level: its lesson, the run that breaks it, a lock around too much and the timeline
   * that shows it, the lock around the right line, the race against par, and the map again.
   */
  static WalkScript shipped() {
    return new WalkScript(
        2_500,
        List.of(
            line(3_500, "Enter"),
            line(2_000, "Enter"),
            line(1_500, "r"),
            line(1_500, "Right Right Right Right Right Right Right"),
            line(2_500, "v"),
            line(800, "v Esc"),
            line(1_500, "Down l Down l"),
            line(3_000, "r"),
            line(3_500, "T"),
            line(500, "Esc Esc"),
            line(1_500, "u Down l l"),
            line(3_000, "r"),
            line(3_000, "R + + + Enter"),
            line(3_500, "Esc Esc Esc"),
            line(3_000, "t")));
  }

  private static Line line(int rest, String keys) {
    List<Key> all = new ArrayList<>();
    for (String key : keys.split(" ", -1)) {
      all.add(key.length() == 1 ? Key.of(key.charAt(0)) : named(key));
    }
    return new Line(all, QUICK, rest);
  }

  private static Key named(String key) {
    Key.Name name = NAMES.get(key);
    if (name == null) {
      throw new IllegalArgumentException("no such key: " + key);
    }
    return Key.of(name);
  }
}
