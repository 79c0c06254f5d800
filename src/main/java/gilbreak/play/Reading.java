package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.texts.PageTexts;
import java.util.ArrayList;
import java.util.List;

/** A text of the level's author to be read: its lesson or its debrief. */
public record Reading(Level level, Part part, int scroll)
    implements Screen, Scroll.Scrolled<Reading> {
  static final KeyMap<Reading> KEYS = new KeyMap<>("text", PageTexts.SCREEN, bindings());

  /** Which text of a level. */
  public enum Part {
    /** What to know before. */
    LESSON,
    /** What has happened, and what is behind it. */
    DEBRIEF
  }

  private static List<Binding<Reading>> bindings() {
    List<Binding<Reading>> all = new ArrayList<>(Scroll.keys());
    all.add(
        Binding.of(
            PageTexts.GO_ON,
            (screen, turn) -> turn.back(),
            Key.of(Key.Name.ENTER),
            Key.of(Key.Name.ESCAPE),
            Key.of('q'),
            Key.of('i'),
            Key.of('d')));
    return all;
  }

  static Reading of(Level level, Part part) {
    return new Reading(level, part, 0);
  }

  public String text() {
    return part == Part.LESSON ? level.story().lesson() : level.story().debrief();
  }

  @Override
  public int lines(Model model) {
    return Prose.lines(text(), model.size().pageColumns()).size();
  }

  @Override
  public Reading at(int now) {
    return new Reading(level, part, now);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.reading(this);
  }
}
