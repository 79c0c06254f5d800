package gilbreak.play;

import java.util.List;
import java.util.stream.Stream;

/** What every key does on one screen: the screen's own ones first, then those of every screen. */
public final class Keys {
  private final KeyMap.Bound<?> own;
  private final KeyMap.Bound<Screen> everywhere;

  Keys(KeyMap.Bound<?> own) {
    this(own, new KeyMap.Bound<>(Everywhere.KEYS, own.screen()));
  }

  private Keys(KeyMap.Bound<?> own, KeyMap.Bound<Screen> everywhere) {
    this.own = own;
    this.everywhere = everywhere;
  }

  /** The same with other keys. */
  Keys with(KeyChanges changes) {
    return new Keys(own.with(changes), everywhere.with(changes));
  }

  /** The screen's name, for the title of its help. */
  public String name() {
    return own.map().name();
  }

  /** The keys worth a place in the footer that do something now. */
  public List<KeyHelp> footer() {
    return Stream.<Binding<?>>concat(own.now().stream(), everywhere.now().stream())
        .map(Binding::help)
        .filter(help -> !help.label().isEmpty())
        .toList();
  }

  /** The same as choices, for those who press no keys. */
  List<Choice> choices() {
    return Stream.<Binding<?>>concat(own.now().stream(), everywhere.now().stream())
        .filter(binding -> !binding.help().label().isEmpty())
        .map(Choice::of)
        .toList();
  }

  /** Every key of this screen. */
  public List<KeyHelp> help() {
    return own.map().bindings().stream().<KeyHelp>map(Binding::help).toList();
  }

  /** The keys that every screen has. */
  public List<KeyHelp> helpEverywhere() {
    return everywhere.map().bindings().stream().map(Binding::help).toList();
  }

  /** Whether a text is being typed. */
  boolean areLetters() {
    return own.now().stream().anyMatch(Binding::isText);
  }

  Next press(Turn turn) {
    return own.press(turn)
        .or(() -> everywhere.press(turn))
        .or(() -> own.explain(turn))
        .orElseGet(turn::nothing);
  }
}
