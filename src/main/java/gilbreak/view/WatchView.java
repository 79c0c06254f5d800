package gilbreak.view;

import gilbreak.play.Watching;
import gilbreak.texts.WatchTexts;
import gilbreak.texts.WitnessTexts;

/** Draws a run that the player only looks at. */
final class WatchView {
  private WatchView() {}

  static Pane draw(Pane pane, Pane status, Watching screen) {
    int moments = screen.run().moments().size();
    pane.put(1, 0, WatchTexts.title(screen.end()), Ink.TITLE);
    pane.putRight(0, moments == 0 ? "" : (screen.at() + 1) + "/" + moments, Ink.PLAIN);
    pane.put(
        1,
        1,
        WitnessTexts.size(screen.run().preemptions(), screen.run().schedule().size()) + ".",
        Ink.PLAIN);
    pane.rule(2, "");
    WitnessTable table =
        new WitnessTable(screen.program(), screen.run(), screen.kind(), screen.at());
    table.draw(pane.rows(3, pane.height() - 3));
    status.put(1, 0, table.current(), Ink.CURSOR);
    return pane;
  }
}
