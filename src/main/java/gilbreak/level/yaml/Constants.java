package gilbreak.level.yaml;

import gilbreak.level.Level.Sizes;
import gilbreak.source.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in a level that stand for whole numbers known before the start. */
record Constants(Map<String, Sizes> parameters, Map<String, List<Long>> knobs) {

  /** Every value that a name can have; empty when it is none of them. */
  Optional<List<Long>> values(String name) {
    Sizes sizes = parameters.get(name);
    return sizes == null
        ? Optional.ofNullable(knobs.get(name))
        : Optional.of(List.of(sizes.prove(), sizes.run(), sizes.clock()));
  }

  /** Advice where an unknown name stands. */
  String hint(String name) {
    Set<String> names = new LinkedHashSet<>(parameters.keySet());
    names.addAll(knobs.keySet());
    return Spelling.hint(name, names);
  }
}
