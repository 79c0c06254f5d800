package gilbreak.author;

import gilbreak.level.Level.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the player reads: is it there, and does it fit the screen? */
final class StoryCheck {
  /** The columns of a text on the narrowest screen that can be played on. */
  static final int WIDEST = 76;

  /** The lines that such a screen shows without scrolling. */
  private static final int LONGEST_LESSON = 19;

  private final Desk desk;
  private final Story story;

  private StoryCheck(Desk desk) {
    this.desk = desk;
    this.story = desk.level().story();
  }

  static void check(Desk desk) {
    new StoryCheck(desk).check();
  }

  private void check() {
    there("lesson", Rule.LESSON, story.lesson(), "what should the player know before?");
    there("debrief", Rule.DEBRIEF, story.debrief(), "what has the player learnt, from where?");
    if (story.lesson().lines().count() > LONGEST_LESSON) {
      String message = "the lesson has %d lines; more than %d have to be scrolled";
      desk.warning(
          desk.at("lesson"),
          Rule.LESSON,
          message.formatted(story.lesson().lines().count(), LONGEST_LESSON));
    }
    hints(story.hints());
    fits(story.lesson(), "lesson");
    fits(story.debrief(), "debrief");
    for (int i = 0; i < story.hints().size(); i++) {
      fits(story.hints().get(i), "hints", i);
    }
  }

  private void there(String key, Rule rule, String text, String advice) {
    if (text.isBlank()) {
      desk.error(desk.at(key), rule, "there is no " + key + ": " + advice);
    }
  }

  private void hints(List<String> hints) {
    if (hints.isEmpty()) {
      desk.error(
          desk.at("hints"),
          Rule.HINTS,
          "there are no hints: give some, from a nudge to the answer");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < hints.size(); i++) {
      if (hints.get(i).isBlank() || !seen.add(hints.get(i))) {
        desk.error(desk.at("hints", i), Rule.HINTS, "a hint that is empty, or there already");
      }
    }
  }

  private void fits(String text, Object... path) {
    text.lines()
        .filter(line -> line.codePointCount(0, line.length()) > WIDEST)
        .findFirst()
        .ifPresent(line -> desk.error(desk.at(path), Rule.WIDTH, tooWide(line)));
  }

  private static String tooWide(String line) {
    return "a line of %d columns, and the screen has %d: %s…"
        .formatted(line.codePointCount(0, line.length()), WIDEST, line.strip().substring(0, 20));
  }
}
