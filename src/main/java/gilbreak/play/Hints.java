package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.texts.HintsTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The hints that were asked for so far.
 *
 * @param seen how many
 */
public record Hints(Level level, int seen, int scroll) implements Screen, Scroll.Scrolled<Hints> {
  static final KeyMap<Hints> KEYS = new KeyMap<>("hints", HintsTexts.SCREEN, bindings());

  private static List<Binding<Hints>> bindings() {
    List<Binding<Hints>> all = new ArrayList<>();
    all.add(
        Binding.of(HintsTexts.NEXT_HINT, Hints::more, Key.of('h'), Key.of('n'))
            .when(Hints::hasMore));
    all.addAll(Scroll.keys());
    all.add(Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of(Key.Name.ENTER)));
    return all;
  }

  public boolean hasMore() {
    return seen < level.story().hints().size();
  }

  /** The hints that may be seen, numbered. */
  public String text() {
    List<String> hints = level.story().hints();
    return IntStream.range(0, Math.min(seen, hints.size()))
        .mapToObj(i -> (i + 1) + ". " + hints.get(i).strip())
        .collect(Collectors.joining("\n\n"));
  }

  /** Shows one more, here and whenever the level's hints are opened again. */
  private Next more(Turn turn) {
    Model model = turn.model().swap(this, new Hints(level, seen + 1, scroll));
    return Next.of(
        model.below() instanceof LevelScreen under
            ? model.swap(under, under.withHints(seen + 1))
            : model);
  }

  @Override
  public int lines(Model model) {
    return Prose.lines(text(), model.size().pageColumns()).size();
  }

  @Override
  public Hints at(int now) {
    return new Hints(level, seen, now);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.hints(this);
  }
}
