package gilbreak.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other keys than the usual ones.
 *
 * @param keys by the names of actions, as {@code level.place}
 */
public record KeyChanges(Map<String, List<Key>> keys) {
  public static final KeyChanges NONE = new KeyChanges(Map.of());

  public KeyChanges {
    keys = Map.copyOf(keys);
  }

  Optional<List<Key>> of(String action) {
    return Optional.ofNullable(keys.get(action));
  }
}
