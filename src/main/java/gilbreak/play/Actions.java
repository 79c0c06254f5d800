package gilbreak.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a key can do, by names, and whether a change of keys leaves each key one meaning. */
public final class Actions {
  /** The keys of every kind of screen. */
  static final List<KeyMap<?>> SCREENS =
      List.of(
          LevelList.KEYS,
          LevelKeys.KEYS,
          Placing.KEYS,
          ToolMenu.KEYS,
          OptionMenu.KEYS,
          Running.KEYS,
          Proved.KEYS,
          Gantt.KEYS,
          Race.KEYS,
          CurveScreen.KEYS,
          Spread.KEYS,
          Tracker.KEYS,
          Lookup.KEYS,
          Broken.KEYS,
          Scheduling.KEYS,
          Predicting.KEYS,
          Foretold.KEYS,
          Watching.KEYS,
          Forecasting.KEYS,
          Undecided.KEYS,
          ParOffer.KEYS,
          Reading.KEYS,
          Hints.KEYS,
          Help.KEYS,
          SettingsScreen.KEYS,
          Joining.KEYS,
          Scores.KEYS,
          Leaving.KEYS,
          TooSmall.KEYS);

  private Actions() {}

  /**
   * An action whose keys can be changed.
   *
   * @param name as {@code level.place}
   * @param keys the usual ones, as they can be typed
   */
  public record Action(String name, List<String> keys, String meaning) {
    public Action {
      keys = List.copyOf(keys);
    }
  }

  /** Every action whose keys can be changed, screen by screen. */
  public static List<Action> all() {
    return Stream.concat(SCREENS.stream(), Stream.of(Everywhere.KEYS))
        .flatMap(Actions::actions)
        .toList();
  }

  private static Stream<Action> actions(KeyMap<?> map) {
    return map.bindings().stream()
        .filter(binding -> !binding.isFixed())
        .map(
            binding ->
                new Action(
                    map.action(binding),
                    binding.keys().stream().map(Key::word).toList(),
                    binding.help().meaning()));
  }

  /** A changed action and another one that would have the same key on the same screen. */
  public record Clash(String action, Key key, String other) {}

  /** The first clash that some changes would make, if they make any. */
  public static Optional<Clash> clash(KeyChanges changes) {
    return SCREENS.stream()
        .map(screen -> entries(screen, changes))
        .flatMap(entries -> clash(entries, changes).stream())
        .findFirst();
  }

  private record Entry(String action, List<Key> keys) {}

  /** What the keys of a screen would do, and those of every screen behind them. */
  private static List<Entry> entries(KeyMap<?> screen, KeyChanges changes) {
    List<Entry> all = new ArrayList<>();
    for (KeyMap<?> map : List.of(screen.with(changes), Everywhere.KEYS.with(changes))) {
      map.bindings().stream()
          .filter(binding -> !binding.isText())
          .forEach(binding -> all.add(new Entry(map.action(binding), binding.keys())));
    }
    return all;
  }

  private static Optional<Clash> clash(List<Entry> entries, KeyChanges changes) {
    return entries.stream()
        .filter(entry -> changes.of(entry.action).isPresent())
        .flatMap(entry -> entries.stream().flatMap(other -> clash(entry, other).stream()))
        .findFirst();
  }

  private static Optional<Clash> clash(Entry entry, Entry other) {
    return entry.equals(other)
        ? Optional.empty()
        : entry.keys.stream()
            .filter(other.keys::contains)
            .map(key -> new Clash(entry.action, key, other.action))
            .findFirst();
  }
}
