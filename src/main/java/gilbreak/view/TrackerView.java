package gilbreak.view;

import gilbreak.play.Campaign;
import gilbreak.play.Ecosystem;
import gilbreak.play.Ecosystem.Port;
import gilbreak.play.Ecosystem.State;
import gilbreak.play.Tracker;
import gilbreak.texts.TrackerTexts;

/** Draws the packages with their wheels, a row each. */
final class TrackerView {
  private static final int HEAD = 6;
  private static final int NAME = 2;
  private static final int STATE = 30;
  private static final int LEVEL = 53;

  private TrackerView() {}

  static Pane draw(Pane pane, Campaign campaign, Tracker screen) {
    Ecosystem packages = campaign.ecosystem();
    pane.put(1, 0, TrackerTexts.TITLE, Ink.TITLE);
    Wheels.draw(pane.part(12, 0, pane.width() - 12, 1), packages);
    pane.rule(1, "");
    pane.put(1, 2, TrackerTexts.PACKAGES, Ink.PLAIN);
    pane.put(1, 3, states(packages), Ink.PLAIN);
    heading(pane);
    Pane table = pane.rows(HEAD, pane.height() - HEAD - 1);
    int first = PageView.scrolled(table, packages.size(), screen.scroll());
    for (int row = 0; row < table.height() && first + row < packages.size(); row++) {
      port(table, row, packages.ports().get(first + row), campaign.number(first + row));
    }
    return pane;
  }

  private static void heading(Pane pane) {
    pane.put(NAME, HEAD - 1, TrackerTexts.PACKAGE, Ink.TITLE);
    pane.put(STATE, HEAD - 1, TrackerTexts.WHEEL, Ink.TITLE);
    pane.put(LEVEL, HEAD - 1, TrackerTexts.LEVEL, Ink.TITLE);
  }

  private static void port(Pane table, int row, Port port, String number) {
    table.part(NAME, row, STATE - NAME - 1, 1).put(0, 0, port.name(), Ink.PLAIN);
    Ink ink = port.state() == State.NO_WHEEL ? Ink.FAINT : Ink.GOOD;
    table.put(STATE, row, state(port.state()), ink);
    table.put(LEVEL, row, number, Ink.FAINT);
    table.put(LEVEL + 6, row, port.level().title(), Ink.PLAIN);
  }

  private static String states(Ecosystem packages) {
    return TrackerTexts.states(
        packages.in(State.NO_WHEEL), packages.in(State.BUILDS), packages.in(State.FAST));
  }

  /** Whether a package has its wheel. */
  static String state(State state) {
    return switch (state) {
      case NO_WHEEL -> TrackerTexts.NO_WHEEL;
      case BUILDS -> TrackerTexts.BUILDS;
      case FAST -> TrackerTexts.FAST;
    };
  }
}
