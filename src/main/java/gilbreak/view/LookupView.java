package gilbreak.view;

import gilbreak.level.Card;
import gilbreak.play.Campaign;
import gilbreak.play.Lookup;
import gilbreak.play.Saved;
import gilbreak.texts.LookupTexts;
import gilbreak.texts.Words;

/** Draws the levels that have the words that were typed. */
final class LookupView {
  private static final int HEAD = 3;
  private static final int TITLE = 14;
  private static final int WHERE = 44;

  private final Pane pane;
  private final Campaign campaign;
  private final Lookup screen;

  private LookupView(Pane pane, Campaign campaign, Lookup screen) {
    this.pane = pane;
    this.campaign = campaign;
    this.screen = screen;
  }

  static Pane draw(Pane pane, Campaign campaign, Lookup screen) {
    new LookupView(pane, campaign, screen).draw();
    return pane;
  }

  private void draw() {
    int column = pane.put(1, 0, LookupTexts.FIND_LEVEL, Ink.TITLE);
    column = pane.put(column, 0, screen.text(), Ink.PLAIN);
    pane.put(column, 0, " ", Ink.CURSOR);
    pane.putRight(0, Words.count(screen.hits().size(), LookupTexts.LEVEL), Ink.PLAIN);
    pane.rule(1, "");
    if (screen.hits().isEmpty()) {
      pane.put(2, HEAD, LookupTexts.NO_HIT, Ink.PLAIN);
    }
    hits(pane.rows(HEAD, pane.height() - HEAD));
  }

  private void hits(Pane part) {
    Window seen = Window.around(screen.at(), screen.hits().size(), part.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      hit(part.rows(i - seen.first(), 1), screen.hits().get(i), i == screen.at());
    }
  }

  private void hit(Pane row, Lookup.Hit hit, boolean here) {
    Card level = campaign.levels().get(hit.level());
    Saved.Entry entry = campaign.entry(level);
    row.put(1, 0, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    row.put(3, 0, entry.proved() ? Words.stars(entry.stars()) : " · ", Ink.GOOD);
    row.put(8, 0, campaign.number(hit.level()), Ink.FAINT);
    Ink ink = here ? Ink.CURSOR : Ink.PLAIN;
    row.part(TITLE, 0, WHERE - TITLE - 1, 1).put(0, 0, level.title(), ink);
    String where = hit.line().isEmpty() ? level.chapter() : "\"" + hit.line().strip() + "\"";
    row.part(WHERE, 0, row.width() - WHERE - 1, 1).put(0, 0, where, Ink.FAINT);
  }
}
