package gilbreak.play;

import java.util.List;

/** The keys that do the same on every screen. */
final class Everywhere {
  static final KeyMap<Screen> KEYS =
      new KeyMap<>(
          "everywhere",
          List.of(
              Binding.<Screen>of(
                      "help",
                      "what the keys do here",
                      (screen, turn) -> turn.open(new Help(0)),
                      Key.of('?'))
                  .when(screen -> !(screen instanceof TooSmall)),
              Binding.of(
                  "",
                  "quit the game at once",
                  (screen, turn) -> turn.quit(),
                  Key.of(Key.Name.INTERRUPT)),
              Binding.of(
                  "",
                  "stop the game; fg in the shell goes on",
                  (screen, turn) -> turn.asking(new Effect.Suspend()),
                  Key.of(Key.Name.SUSPEND)),
              Binding.of(
                  "",
                  "draw the screen again",
                  (screen, turn) -> turn.asking(new Effect.Redraw()),
                  Key.of(Key.Name.REDRAW))));

  private Everywhere() {}
}
