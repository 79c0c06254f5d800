package gilbreak.play;

import gilbreak.texts.TrackerTexts;
import java.util.ArrayList;
import java.util.List;

/** The compatibility tracker: each level as a package that waits for its free-threaded wheel. */
public record Tracker(int scroll) implements Screen, Scroll.Scrolled<Tracker> {
  /** The rows of the screen that the table cannot have, besides those of every page. */
  private static final int HEAD = 4;

  static final KeyMap<Tracker> KEYS = new KeyMap<>("tracker", TrackerTexts.SCREEN, bindings());

  private static List<Binding<Tracker>> bindings() {
    List<Binding<Tracker>> all = new ArrayList<>(Scroll.keys());
    all.add(Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('t')));
    return all;
  }

  @Override
  public int lines(Model model) {
    return model.campaign().levels().size() + HEAD;
  }

  @Override
  public Tracker at(int line) {
    return new Tracker(line);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.tracker(this);
  }
}
