package gilbreak.view;

import gilbreak.level.Card;
import gilbreak.play.Campaign;
import gilbreak.play.Chapters;
import gilbreak.play.LevelList;
import gilbreak.play.Prose;
import gilbreak.play.Saved;
import gilbreak.play.Ways;
import gilbreak.texts.GoalTexts;
import gilbreak.texts.MapTexts;
import gilbreak.texts.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the campaign: its chapters with the stars of their levels, and one level in words. */
final class MapView {
  private static final int HEAD = 2;
  private static final int FOOT = 6;
  private static final int MOST_FOOT = 12;
  private static final int NAME = 6;
  private static final int LONGEST_NAME = 32;
  private static final int LEVEL = 4;

  private final Pane pane;
  private final Campaign campaign;
  private final LevelList map;
  private final Chapters chapters;
  private final Ways ways;

  private MapView(Pane pane, Campaign campaign, LevelList map) {
    this.pane = pane;
    this.campaign = campaign;
    this.map = map;
    this.chapters = map.chapters();
    this.ways = Ways.of(campaign);
  }

  static Pane draw(Pane pane, Campaign campaign, LevelList map) {
    new MapView(pane, campaign, map).draw();
    return pane;
  }

  private void draw() {
    pane.put(1, 0, MapTexts.GAME, Ink.TITLE);
    pane.rule(1, "");
    if (chapters.size() == 0) {
      pane.put(1, 3, MapTexts.NO_LEVELS, Ink.PLAIN);
      return;
    }
    Wheels.draw(pane.part(12, 0, pane.width() - 12, 1), campaign.ecosystem());
    int foot = Math.max(FOOT, Math.min(MOST_FOOT, pane.height() - HEAD - chapters.count()));
    rows(pane.rows(HEAD, pane.height() - HEAD - foot));
    about(pane.rows(pane.height() - foot, foot), campaign.levels().get(map.cursor()));
  }

  private void rows(Pane part) {
    int here = chapters.of(map.cursor());
    Window seen = Window.around(here, chapters.count(), part.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      chapter(part.rows(i - seen.first(), 1), i, i == here);
    }
    if (seen.first() > 0) {
      part.put(0, 0, "↑", Ink.KEY);
    }
    if (seen.end() < chapters.count()) {
      part.put(0, part.height() - 1, "↓", Ink.KEY);
    }
  }

  private void chapter(Pane row, int chapter, boolean here) {
    row.put(1, 0, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    row.put(2, 0, "%2d".formatted(chapter + 1), Ink.FAINT);
    row.part(NAME, 0, nameWidth(), 1).put(0, 0, name(chapter), here ? Ink.TITLE : Ink.PLAIN);
    levels(row.part(NAME + nameWidth() + 1, 0, row.width(), 1), chapter);
  }

  /** The levels of a chapter side by side, those around the cursor's where there are too many. */
  private void levels(Pane part, int chapter) {
    int first = chapters.start(chapter);
    int count = chapters.end(chapter) - first;
    int chosen = Math.max(0, Math.min(count - 1, map.cursor() - first));
    Window seen = Window.around(chosen, count, (part.width() - 3) / LEVEL);
    for (int i = seen.first(); i < seen.end(); i++) {
      level(part, 1 + LEVEL * (i - seen.first()), first + i);
    }
    part.put(0, 0, seen.first() > 0 ? "◂" : "", Ink.KEY);
    part.put(1 + LEVEL * seen.count(), 0, seen.end() < count ? "▸" : "", Ink.KEY);
  }

  private void level(Pane part, int column, int level) {
    Saved.Entry entry = campaign.entry(campaign.levels().get(level));
    boolean suggested = ways.levels().contains(level);
    String unsolved = suggested ? " ▹ " : " · ";
    Ink ink = entry.proved() ? Ink.GOOD : suggested ? Ink.KEY : Ink.FAINT;
    part.put(column, 0, entry.proved() ? Words.stars(entry.stars()) : unsolved, ink);
    part.part(column, 0, LEVEL - 1, 1).mark(0, 0, level);
    if (level == map.cursor()) {
      part.put(column - 1, 0, "[", Ink.CURSOR);
      part.put(column + LEVEL - 1, 0, "]", Ink.CURSOR);
    }
  }

  private String name(int chapter) {
    return name(campaign, chapters.start(chapter));
  }

  /** The name of the chapter that a level is in. */
  static String name(Campaign campaign, int level) {
    String name = campaign.levels().get(level).chapter();
    return name.isBlank() ? MapTexts.UNNAMED : name;
  }

  private int nameWidth() {
    int longest = IntStream.range(0, chapters.count()).map(i -> name(i).length()).max().orElse(0);
    return Math.min(LONGEST_NAME, longest) + 1;
  }

  private void about(Pane part, Card level) {
    part.rule(0, "");
    int end = part.putRight(1, Words.kind(level) + " · " + Words.setting(level), Ink.PLAIN);
    Pane left = part.part(0, 1, end - 2, 1);
    int column = left.put(1, 0, campaign.number(map.cursor()), Ink.FAINT);
    left.put(column + 2, 0, level.title(), Ink.TITLE);
    List<String> words = words(part, level);
    for (int i = 0; i < words.size(); i++) {
      part.put(1, 2 + i, words.get(i), Ink.PLAIN);
    }
    Saved.Entry entry = campaign.entry(level);
    column = part.put(1, part.height() - 2, Words.stars(entry.stars()), won(entry));
    part.put(column + 2, part.height() - 2, Yours.summary(level, entry), Ink.PLAIN);
    next(part);
  }

  private static Ink won(Saved.Entry entry) {
    return entry.stars() > 0 ? Ink.GOOD : Ink.FAINT;
  }

  /** The beginning of the lesson and the goal, as much of them as there is room for. */
  private static List<String> words(Pane part, Card level) {
    List<String> goal = GoalTexts.goal(level);
    int room = part.height() - 4;
    List<String> lesson =
        Prose.lines(level.lesson(), part.width() - 2).stream()
            .map(Prose.Line::text)
            .takeWhile(line -> !line.isBlank())
            .limit(Math.max(0, room - 1))
            .toList();
    return Stream.concat(lesson.stream(), goal.stream()).limit(room).toList();
  }

  /** What is worth a try next. */
  private void next(Pane part) {
    String all = ways.levels().stream().map(this::suggestion).collect(Collectors.joining("   "));
    if (all.isEmpty()) {
      part.put(1, part.height() - 1, MapTexts.EVERY_WHEEL, Ink.GOOD);
    } else {
      part.put(1, part.height() - 1, MapTexts.SUGGESTED, Ink.TITLE);
      part.put(6, part.height() - 1, all, Ink.PLAIN);
    }
  }

  private String suggestion(int index) {
    Card level = campaign.levels().get(index);
    String sign = campaign.entry(level).proved() ? "☆ " : "▹ ";
    return sign + campaign.number(index) + " " + level.title();
  }
}
