package gilbreak.view;

import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.level.WovenText;
import gilbreak.play.Choice;
import gilbreak.play.LevelScreen;
import gilbreak.play.Msg;
import gilbreak.play.OptionMenu;
import gilbreak.play.Saved;
import gilbreak.texts.FeatTexts;
import gilbreak.texts.LevelTexts;
import gilbreak.texts.Words;
import java.util.ArrayList;
import java.util.List;

/** A level in lines of text: its program as it is now, what is shared, the goal, what is placed. */
final class SpokenLevel {
  private final LevelScreen screen;
  private final Level level;
  private final List<String> lines = new ArrayList<>();

  SpokenLevel(LevelScreen screen) {
    this.screen = screen;
    this.level = screen.level();
  }

  /** What can be picked that does not hold now. */
  static List<Choice> options(LevelScreen screen) {
    List<Choice> choices = new ArrayList<>();
    OptionMenu menu = screen.optionMenu();
    for (OptionMenu.Row row : menu.rows()) {
      for (int i = 0; i < row.values().size(); i++) {
        if (i != row.now()) {
          String name = row.name() + " = " + row.values().get(i);
          choices.add(new Choice("", name, "", new Msg.Picked(row.pick().apply(i))));
        }
      }
    }
    return choices;
  }

  List<String> lines(Saved.Entry entry) {
    lines.add(level.story().title() + ". " + setting() + ".");
    if (entry.proved()) {
      lines.add(LevelTexts.soFar(FeatTexts.stars(entry.stars()), Yours.won(entry)));
    }
    screen.threads().forEach(this::thread);
    lines.add(LevelTexts.SHARED_SPOKEN);
    Facts facts = new Facts(screen, Integer.MAX_VALUE / 4);
    facts.shared().forEach(line -> lines.add("  " + line));
    lines.add(LevelTexts.GOAL_SPOKEN);
    facts.goal().forEach(line -> lines.add("  " + line));
    placements();
    tools();
    return lines;
  }

  private String setting() {
    return Words.setting(level, screen.solution().choices()).replace(" · ", ", ");
  }

  private void thread(ThreadText thread) {
    lines.add(LevelTexts.thread(thread));
    for (WovenText.Line line : WovenText.of(thread, placements(thread)).lines()) {
      String number = line.isAdded() ? "  +" : "%3d".formatted(line.source());
      lines.add(number + "  " + line.text());
    }
  }

  private List<Placement> placements(ThreadText thread) {
    return screen.solution().placements().stream()
        .filter(placed -> placed.thread().equals(thread.name()))
        .toList();
  }

  private void placements() {
    List<Placement> placed = screen.solution().placements();
    for (int i = 0; i < placed.size(); i++) {
      lines.add(LevelTexts.placement(i + 1, placed.get(i).toString()));
    }
    if (placed.isEmpty() && !screen.hands().isEmpty()) {
      lines.add(LevelTexts.NOTHING_PLACED);
    }
  }

  private void tools() {
    for (Level.Offer offer : level.tools().offers()) {
      lines.add(LevelTexts.toPlace(offer, screen.left(offer.tool())));
    }
  }
}
