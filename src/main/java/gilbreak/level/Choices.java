package gilbreak.level;

import gilbreak.program.ProgramThread.Kind;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a player has picked where a level offers {@link Options}; what is not picked is as the level
 * has it.
 *
 * @param kinds by the names of the thread declarations
 * @param knobs by the names of the knobs
 */
public record Choices(Optional<Gil> gil, Map<String, Kind> kinds, Map<String, Long> knobs) {
  public static final Choices NONE = new Choices(Optional.empty(), Map.of(), Map.of());

  public Choices {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    knobs = Collections.unmodifiableMap(new TreeMap<>(knobs));
  }

  public Choices with(Gil picked) {
    return new Choices(Optional.of(picked), kinds, knobs);
  }

  public Choices withKind(String thread, Kind picked) {
    Map<String, Kind> changed = new TreeMap<>(kinds);
    changed.put(thread, picked);
    return new Choices(gil, changed, knobs);
  }

  public Choices withKnob(String knob, long picked) {
    Map<String, Long> changed = new TreeMap<>(knobs);
    changed.put(knob, picked);
    return new Choices(gil, kinds, changed);
  }
}
