package gilbreak.play;

import gilbreak.texts.Caption;
import gilbreak.texts.EverywhereTexts;
import gilbreak.texts.HelpTexts;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What some keys do on one kind of screen, and how the footer and the help call it.
 *
 * @param name of the action among those of its screen
 * @param when whether they do anything now
 * @param because what is said when they do not, if that has to be said
 */
record Binding<S extends Screen>(
    String name,
    KeyHelp help,
    List<Key> keys,
    Predicate<S> when,
    String because,
    Action<S> action) {

  private static final List<Key> LETTERS =
      IntStream.rangeClosed(' ', '~').mapToObj(letter -> Key.of((char) letter)).toList();

  /** What a key does. */
  interface Action<S> {
    Next on(S screen, Turn turn);
  }

  static <S extends Screen> Binding<S> of(Caption caption, Action<S> action, Key... keys) {
    List<Key> all = List.of(keys);
    KeyHelp help =
        new KeyHelp("", "", caption.label(), caption.brief(), caption.meaning())
            .on(first(all), each(all));
    return new Binding<>(caption.name(), help, all, screen -> true, "", action);
  }

  private static String first(List<Key> keys) {
    return keys.get(0).label();
  }

  private static String each(List<Key> keys) {
    return keys.stream().map(Key::label).collect(Collectors.joining(" "));
  }

  /** Keys that only change the screen they are pressed on. */
  static <S extends Screen> Binding<S> move(Caption caption, UnaryOperator<S> change, Key... keys) {
    return of(caption, (screen, turn) -> turn.show(screen, change.apply(screen)), keys);
  }

  /** Every letter, while a text is typed. */
  static <S extends Screen> Binding<S> text(Caption caption, Action<S> action) {
    return of(caption, action, LETTERS.toArray(Key[]::new)).shown(HelpTexts.LETTERS);
  }

  /** Whether it takes every letter; when it does, no other key has a meaning. */
  boolean isText() {
    return keys.equals(LETTERS);
  }

  /** Esc and its like: back to the screen this one was opened from. */
  static <S extends Screen> Binding<S> back(Key... more) {
    return of(EverywhereTexts.BACK, (screen, turn) -> turn.back(), more);
  }

  Binding<S> when(Predicate<S> now) {
    return when(now, "");
  }

  /** The same with a sentence for whoever presses the keys in vain. */
  Binding<S> when(Predicate<S> now, String otherwise) {
    return new Binding<>(name, help, keys, now, otherwise, action);
  }

  /** The same with the keys written in another way, where there are too many to list. */
  Binding<S> shown(String written) {
    return new Binding<>(name, help.on(written, written), keys, when, because, action);
  }

  /** The same with other keys. */
  Binding<S> with(List<Key> others) {
    KeyHelp now = help.on(first(others), each(others));
    return new Binding<>(name, now, List.copyOf(others), when, because, action);
  }

  /**
   * Whether its keys are what they are: each has a meaning of its own, or all else depends on it.
   */
  boolean isFixed() {
    return !help.key().equals(keys.get(0).label()) || keys.contains(Key.of(Key.Name.INTERRUPT));
  }

  boolean takes(Key key, S screen) {
    return (keys.contains(key) || (isText() && isTyped(key))) && when.test(screen);
  }

  /** Whether the key is one of its own that does nothing now, and why can be said. */
  boolean explains(Key key) {
    return !because.isEmpty() && keys.contains(key);
  }

  /** Whether a key is a letter of any script. */
  private static boolean isTyped(Key key) {
    return key.name() == Key.Name.CHARACTER && key.symbol() >= ' ';
  }
}
