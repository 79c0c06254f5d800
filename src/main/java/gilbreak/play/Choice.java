package gilbreak.play;

/**
 * Something that the player can do now, for those who read lines and not a screen.
 *
 * @param group what it is one of, as a heading; empty for what every screen may have
 * @param name a few words, the same as long as it does the same
 * @param meaning a phrase that says more; may be empty
 * @param msg what happens when it is chosen
 */
public record Choice(String group, String name, String meaning, Msg msg) {

  /** One that is the same as pressing a key. */
  static Choice of(Binding<?> binding) {
    KeyHelp help = binding.help();
    return new Choice("", help.label(), help.meaning(), new Msg.Pressed(binding.keys().get(0)));
  }
}
