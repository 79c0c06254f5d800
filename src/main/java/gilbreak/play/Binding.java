package gilbreak.play;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What some keys do on one kind of screen, and how the footer and the help call it.
 *
 * @param when whether they do anything now
 */
record Binding<S extends Screen>(
    KeyHelp help, List<Key> keys, Predicate<S> when, Action<S> action) {

  /** What a key does. */
  interface Action<S> {
    Next on(S screen, Turn turn);
  }

  static <S extends Screen> Binding<S> of(
      String label, String meaning, Action<S> action, Key... keys) {
    List<Key> all = List.of(keys);
    String shown = all.stream().map(Key::label).collect(Collectors.joining(" "));
    return new Binding<>(
        new KeyHelp(keys[0].label(), shown, label, meaning), all, screen -> true, action);
  }

  /** Keys that only change the screen they are pressed on. */
  static <S extends Screen> Binding<S> move(
      String label, String meaning, UnaryOperator<S> change, Key... keys) {
    return of(label, meaning, (screen, turn) -> turn.show(screen, change.apply(screen)), keys);
  }

  /** Esc and its like: back to the screen this one was opened from. */
  static <S extends Screen> Binding<S> back(Key... more) {
    return of("back", "back to where you came from", (screen, turn) -> turn.back(), more);
  }

  Binding<S> when(Predicate<S> now) {
    return new Binding<>(help, keys, now, action);
  }

  /** The same with the keys written in another way, where there are too many to list. */
  Binding<S> shown(String written) {
    KeyHelp brief = new KeyHelp(written, written, help.label(), help.meaning());
    return new Binding<>(brief, keys, when, action);
  }

  boolean takes(Key key, S screen) {
    return keys.contains(key) && when.test(screen);
  }
}
