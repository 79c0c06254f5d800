package gilbreak.play;

import java.util.List;
import java.util.Optional;

/**
 * The keys of one kind of screen: the one table that they are looked up in and that the footer and
 * the help are made from.
 *
 * @param name of the screen, for the title of its help
 */
record KeyMap<S extends Screen>(String name, List<Binding<S>> bindings) {
  KeyMap {
    bindings = List.copyOf(bindings);
  }

  Keys on(S screen) {
    return new Keys(new Bound<>(this, screen));
  }

  /** The keys of one kind of screen with the screen that they are pressed on. */
  record Bound<S extends Screen>(KeyMap<S> map, S screen) {
    List<Binding<S>> now() {
      return map.bindings.stream().filter(binding -> binding.when().test(screen)).toList();
    }

    Optional<Next> press(Turn turn) {
      return map.bindings.stream()
          .filter(binding -> binding.takes(turn.key(), screen))
          .findFirst()
          .map(binding -> binding.action().on(screen, turn));
    }
  }
}
