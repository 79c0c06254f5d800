package gilbreak.view;

import gilbreak.level.Level;
import gilbreak.play.Campaign;
import gilbreak.play.LevelList;
import gilbreak.play.Saved;
import java.util.ArrayList;
import java.util.List;

/** Draws the levels by chapters, with the stars and the best speedup of each. */
final class ListView {
  private static final int HEAD = 2;
  private static final int FOOT = 4;

  private final Pane pane;
  private final Campaign campaign;
  private final LevelList list;

  private ListView(Pane pane, Campaign campaign, LevelList list) {
    this.pane = pane;
    this.campaign = campaign;
    this.list = list;
  }

  static Pane draw(Pane pane, Campaign campaign, LevelList list) {
    new ListView(pane, campaign, list).draw();
    return pane;
  }

  private void draw() {
    List<Level> levels = campaign.levels();
    pane.put(1, 0, "gilbreak", Ink.TITLE);
    pane.putRight(0, Sentences.starsSoFar(campaign.stars(), levels.size()), Ink.PLAIN);
    pane.rule(1, "");
    if (levels.isEmpty()) {
      pane.put(1, 3, "There are no levels here.", Ink.PLAIN);
      return;
    }
    rows(pane.rows(HEAD, pane.height() - HEAD - FOOT));
    about(pane.rows(pane.height() - FOOT, FOOT), levels.get(list.cursor()));
  }

  /**
   * A chapter's heading is a row of its own: the levels are told by their index, it by a negative
   * one.
   */
  private void rows(Pane part) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (campaign.opensChapter(i)) {
        rows.add(-1 - i);
      }
      rows.add(i);
    }
    Window seen = Window.around(rows.indexOf(list.cursor()), rows.size(), part.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      row(part, i - seen.first(), rows.get(i));
    }
    scrollSigns(part, seen, rows.size());
  }

  private void row(Pane part, int row, int index) {
    if (index < 0) {
      String chapter = campaign.levels().get(-1 - index).story().chapter();
      part.put(2, row, chapter.isBlank() ? "levels" : chapter, Ink.TITLE);
    } else {
      level(part, row, index);
    }
  }

  private void level(Pane part, int row, int index) {
    Level level = campaign.levels().get(index);
    Saved.Entry entry = campaign.entry(level);
    boolean here = index == list.cursor();
    Ink ink = here ? Ink.CURSOR : Ink.PLAIN;
    part.mark(row, 0, index);
    part.put(2, row, here ? "▸" : " ", ink);
    part.put(4, row, campaign.number(index), Ink.FAINT);
    part.part(9, row, part.width() - 40, 1).put(0, 0, level.story().title(), ink);
    int column = part.width() - 29;
    part.put(column, row, Words.stars(entry.stars()), entry.stars() > 0 ? Ink.GOOD : Ink.FAINT);
    part.put(column + 5, row, Sentences.won(entry), Ink.PLAIN);
  }

  private static void scrollSigns(Pane part, Window seen, int rows) {
    if (seen.first() > 0) {
      part.putRight(0, "↑ more", Ink.FAINT);
    }
    if (seen.end() < rows) {
      part.putRight(part.height() - 1, "↓ more", Ink.FAINT);
    }
  }

  private static void about(Pane part, Level level) {
    part.rule(0, "");
    int end = part.putRight(1, Words.setting(level), Ink.PLAIN);
    part.part(0, 1, end - 2, 1).put(1, 0, level.story().title(), Ink.TITLE);
    List<String> goals = Sentences.goal(level);
    for (int i = 0; i < Math.min(2, goals.size()); i++) {
      part.put(1, 2 + i, goals.get(i), Ink.PLAIN);
    }
  }
}
