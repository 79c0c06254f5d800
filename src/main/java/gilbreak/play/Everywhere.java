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
                      (screen, turn) -> turn.open(Help.all()),
                      Key.of('?'))
                  .when(screen -> !(screen instanceof TooSmall)),
              Binding.<Screen>of(
                      "",
                      "settings: colours, mouse, …",
                      (screen, turn) -> turn.open(new SettingsScreen(0)),
                      Key.of(','))
                  .named("settings")
                  .when(screen -> !(screen instanceof TooSmall)),
              Binding.<Screen>of(
                      "",
                      "leave the mouse to the terminal, to select and copy; once more takes it",
                      (screen, turn) -> mouse(turn),
                      Key.of('m'))
                  .named("mouse"),
              Binding.of(
                  "",
                  "quit the game at once",
                  (screen, turn) -> turn.quit(),
                  Key.of(Key.Name.INTERRUPT)),
              Binding.of(
                      "",
                      "stop the game; fg in the shell goes on",
                      (screen, turn) -> turn.asking(new Effect.Suspend()),
                      Key.of(Key.Name.SUSPEND))
                  .named("suspend"),
              Binding.of(
                      "",
                      "draw the screen again",
                      (screen, turn) -> turn.asking(new Effect.Redraw()),
                      Key.of(Key.Name.REDRAW))
                  .named("redraw")));

  private Everywhere() {}

  private static Next mouse(Turn turn) {
    Preferences old = turn.model().preferences();
    boolean had = old.has(Setting.MOUSE);
    Next next = turn.adjust(old.once(Setting.MOUSE, had ? "off" : "on"));
    return new Next(next.model().with(Notice.good(Says.mouse(!had))), next.effects());
  }
}
