package gilbreak.play;

import gilbreak.texts.Caption;
import gilbreak.texts.ScrollTexts;
import java.util.List;
import java.util.function.UnaryOperator;

/** The keys that move through a text longer than the screen. */
final class Scroll {
  private Scroll() {}

  /** A screen whose text can be scrolled. */
  interface Scrolled<S> {
    int scroll();

    /** How many lines its text has on a terminal of a size. */
    int lines(Model model);

    S at(int scroll);
  }

  static <S extends Screen & Scrolled<S>> List<Binding<S>> keys() {
    return List.of(
        by(ScrollTexts.DOWN, page -> 1, Key.of(Key.Name.DOWN), Key.of('j')),
        by(ScrollTexts.UP, page -> -1, Key.of(Key.Name.UP), Key.of('k')),
        by(ScrollTexts.PAGE_DOWN, page -> page, Key.of(Key.Name.PAGE_DOWN), Key.of(' ')),
        by(ScrollTexts.PAGE_UP, page -> -page, Key.of(Key.Name.PAGE_UP)),
        by(ScrollTexts.START, page -> -100_000, Key.of(Key.Name.HOME), Key.of('g')),
        by(ScrollTexts.END, page -> 100_000, Key.of(Key.Name.END), Key.of('G')));
  }

  private static <S extends Screen & Scrolled<S>> Binding<S> by(
      Caption caption, UnaryOperator<Integer> distance, Key... keys) {
    return Binding.of(caption, (screen, turn) -> moved(screen, turn, distance), keys);
  }

  private static <S extends Screen & Scrolled<S>> Next moved(
      S screen, Turn turn, UnaryOperator<Integer> distance) {
    int page = turn.model().size().pageRows();
    int last = Math.max(0, screen.lines(turn.model()) - page);
    int now = Math.min(last, screen.scroll()) + distance.apply(page);
    return turn.show(screen, screen.at(Math.max(0, Math.min(last, now))));
  }
}
