package gilbreak.play;

import gilbreak.explore.Witness;
import gilbreak.machine.Failure;
import gilbreak.program.Program;
import gilbreak.texts.WatchTexts;
import java.util.List;
import java.util.Optional;

/**
 * A run to look at, moment by moment.
 *
 * @param kind how it fails at its end; empty if it does not
 * @param end how it ends: {@code in a deadlock}
 * @param at the moment that the cursor is on, from 0
 */
public record Watching(
    Program program, Witness run, Optional<Failure.Kind> kind, String end, int at)
    implements Screen {
  private static final int PAGE = 10;

  static final KeyMap<Watching> KEYS =
      new KeyMap<>(
          "run-to-watch",
          WatchTexts.SCREEN,
          List.of(
              Binding.<Watching>move(
                      WatchTexts.STEP,
                      screen -> screen.to(1),
                      Key.of(Key.Name.RIGHT),
                      Key.of('l'),
                      Key.of(Key.Name.DOWN),
                      Key.of('j'))
                  .when(screen -> screen.at < screen.last()),
              Binding.<Watching>move(
                      WatchTexts.BACK,
                      screen -> screen.to(-1),
                      Key.of(Key.Name.LEFT),
                      Key.of('h'),
                      Key.of(Key.Name.UP),
                      Key.of('k'))
                  .when(screen -> screen.at > 0),
              Binding.<Watching>move(
                  WatchTexts.START,
                  screen -> screen.to(-screen.at),
                  Key.of(Key.Name.HOME),
                  Key.of('g')),
              Binding.<Watching>move(
                  WatchTexts.END,
                  screen -> screen.to(screen.last()),
                  Key.of(Key.Name.END),
                  Key.of('G')),
              Binding.<Watching>move(
                  WatchTexts.TEN_STEPS_BACK, screen -> screen.to(-PAGE), Key.of(Key.Name.PAGE_UP)),
              Binding.<Watching>move(
                  WatchTexts.TEN_STEPS_ON, screen -> screen.to(PAGE), Key.of(Key.Name.PAGE_DOWN)),
              Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of(Key.Name.ENTER))));

  private int last() {
    return Math.max(0, run.moments().size() - 1);
  }

  private Watching to(int distance) {
    int now = Math.max(0, Math.min(last(), at + distance));
    return new Watching(program, run, kind, end, now);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.watching(this);
  }
}
