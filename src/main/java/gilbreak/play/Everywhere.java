package gilbreak.play;

import gilbreak.texts.EverywhereTexts;
import gilbreak.texts.NoticeTexts;
import java.util.List;

/** The keys that do the same on every screen. */
final class Everywhere {
  static final KeyMap<Screen> KEYS =
      new KeyMap<>(
          "everywhere",
          EverywhereTexts.SCREEN,
          List.of(
              Binding.<Screen>of(
                      EverywhereTexts.HELP, (screen, turn) -> turn.open(Help.all()), Key.of('?'))
                  .when(screen -> !(screen instanceof TooSmall)),
              Binding.<Screen>of(
                      EverywhereTexts.SETTINGS,
                      (screen, turn) -> turn.open(new SettingsScreen(0)),
                      Key.of(','))
                  .when(screen -> !(screen instanceof TooSmall)),
              Binding.<Screen>of(EverywhereTexts.MOUSE, (screen, turn) -> mouse(turn), Key.of('m')),
              Binding.of(
                  EverywhereTexts.QUIT, (screen, turn) -> turn.quit(), Key.of(Key.Name.INTERRUPT)),
              Binding.of(
                  EverywhereTexts.SUSPEND,
                  (screen, turn) -> turn.asking(new Effect.Suspend()),
                  Key.of(Key.Name.SUSPEND)),
              Binding.of(
                  EverywhereTexts.REDRAW,
                  (screen, turn) -> turn.asking(new Effect.Redraw()),
                  Key.of(Key.Name.REDRAW))));

  private Everywhere() {}

  private static Next mouse(Turn turn) {
    Preferences old = turn.model().preferences();
    boolean had = old.has(Setting.MOUSE);
    Next next = turn.adjust(old.once(Setting.MOUSE, had ? "off" : "on"));
    return new Next(next.model().with(Notice.good(NoticeTexts.mouse(!had))), next.effects());
  }
}
