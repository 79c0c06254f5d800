package gilbreak.play;

import java.util.List;
import java.util.Optional;

/**
 * The keys of one kind of screen: the one table that they are looked up in and that the footer and
 * the help are made from.
 *
 * @param id of the screen, for the names of its actions; the same in every language
 * @param name of the screen, for the title of its help
 */
record KeyMap<S extends Screen>(String id, String name, List<Binding<S>> bindings) {
  KeyMap {
    bindings = List.copyOf(bindings);
  }

  Keys on(S screen) {
    return new Keys(new Bound<>(this, screen));
  }

  /** The same actions with other keys. */
  KeyMap<S> with(KeyChanges changes) {
    return changes.keys().isEmpty()
        ? this
        : new KeyMap<>(
            id, name, bindings.stream().map(binding -> changed(binding, changes)).toList());
  }

  private Binding<S> changed(Binding<S> binding, KeyChanges changes) {
    return binding.isFixed()
        ? binding
        : changes.of(action(binding)).map(binding::with).orElse(binding);
  }

  /** An action's name among those of all screens. */
  String action(Binding<?> binding) {
    return id + "." + binding.name();
  }

  /** The keys of one kind of screen with the screen that they are pressed on. */
  record Bound<S extends Screen>(KeyMap<S> map, S screen) {
    Bound<S> with(KeyChanges changes) {
      return new Bound<>(map.with(changes), screen);
    }

    List<Binding<S>> now() {
      return map.bindings.stream().filter(binding -> binding.when().test(screen)).toList();
    }

    Optional<Next> press(Turn turn) {
      return map.bindings.stream()
          .filter(binding -> binding.takes(turn.key(), screen))
          .findFirst()
          .map(binding -> binding.action().on(screen, turn));
    }

    /** Why a key that nothing takes does nothing. */
    Optional<Next> explain(Turn turn) {
      return map.bindings.stream()
          .filter(binding -> binding.explains(turn.key()))
          .findFirst()
          .map(binding -> turn.refuse(binding.because()));
    }
  }
}
