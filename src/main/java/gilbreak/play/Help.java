package gilbreak.play;

import gilbreak.texts.HelpTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the keys do on the screen below this one.
 *
 * @param wanted only lines with this in them are shown
 * @param typing whether that is being typed
 */
public record Help(int scroll, String wanted, boolean typing)
    implements Screen, Scroll.Scrolled<Help> {
  private static final int LONGEST = 40;

  static final KeyMap<Help> KEYS = new KeyMap<>("help", HelpTexts.SCREEN, bindings());

  private static List<Binding<Help>> bindings() {
    List<Binding<Help>> all = new ArrayList<>(typed());
    all.add(
        Binding.<Help>of(HelpTexts.FIND, Help::find, Key.of('/')).when(screen -> !screen.typing));
    all.addAll(Scroll.keys());
    all.add(
        Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('?'), Key.of(Key.Name.ENTER)));
    return all;
  }

  /** While something is typed, keys are letters. */
  private static List<Binding<Help>> typed() {
    return List.of(
        Binding.<Help>text(HelpTexts.FILTER, Help::type)
            .when(screen -> screen.typing && screen.wanted.length() < LONGEST),
        Binding.move(HelpTexts.LAST_LETTER_AWAY, Help::shorter, Key.of(Key.Name.BACKSPACE))
            .when(Help::isTyping),
        Binding.move(HelpTexts.KEEP, Help::stop, Key.of(Key.Name.ENTER)).when(Help::isTyping),
        Binding.move(HelpTexts.SHOW_ALL, Help::whole, Key.of(Key.Name.ESCAPE))
            .when(Help::isFiltered));
  }

  /** All about a screen's keys. */
  static Help all() {
    return new Help(0, "", false);
  }

  /** The lines to show; a heading has a meaning only. */
  public List<KeyHelp> shown(Keys keys) {
    List<KeyHelp> own = keys.help().stream().filter(this::isWanted).toList();
    List<KeyHelp> everywhere = keys.helpEverywhere().stream().filter(this::isWanted).toList();
    if (own.isEmpty() && everywhere.isEmpty()) {
      return List.of(heading(HelpTexts.NO_LINE));
    }
    List<KeyHelp> all = new ArrayList<>(own);
    if (!everywhere.isEmpty()) {
      all.add(heading(""));
      all.add(heading(HelpTexts.EVERYWHERE));
      all.addAll(everywhere);
    }
    return all;
  }

  private static KeyHelp heading(String text) {
    return new KeyHelp("", "", "", "", text);
  }

  private boolean isWanted(KeyHelp help) {
    String line = help.all() + " " + help.meaning() + " " + help.label();
    return line.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private Help whole() {
    return all();
  }

  private boolean isTyping() {
    return typing;
  }

  private boolean isFiltered() {
    return typing || !wanted.isEmpty();
  }

  private Next find(Turn turn) {
    return turn.show(this, new Help(0, wanted, true));
  }

  private Next type(Turn turn) {
    return turn.show(this, new Help(0, wanted + turn.key().symbol(), true));
  }

  private Help shorter() {
    return new Help(0, wanted.substring(0, Math.max(0, wanted.length() - 1)), true);
  }

  private Help stop() {
    return new Help(scroll, wanted, false);
  }

  @Override
  public int lines(Model model) {
    return shown(model.keys(model.below())).size();
  }

  @Override
  public Help at(int now) {
    return new Help(now, wanted, typing);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.help(this);
  }
}
