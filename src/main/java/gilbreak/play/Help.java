package gilbreak.play;

import java.util.ArrayList;
import java.util.List;

/** What the keys do on the screen below this one. */
public record Help(int scroll) implements Screen, Scroll.Scrolled<Help> {
  static final KeyMap<Help> KEYS = new KeyMap<>("the help", bindings());

  private static List<Binding<Help>> bindings() {
    List<Binding<Help>> all = new ArrayList<>(Scroll.keys());
    all.add(
        Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('?'), Key.of(Key.Name.ENTER)));
    return all;
  }

  /** The lines between the screen's own keys and those of every screen: a blank and a heading. */
  public static final int GAP = 2;

  @Override
  public int lines(Model model) {
    Keys keys = model.keys(model.below());
    return keys.help().size() + GAP + keys.helpEverywhere().size();
  }

  @Override
  public Help at(int now) {
    return new Help(now);
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
