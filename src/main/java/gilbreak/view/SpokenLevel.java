package gilbreak.view;

import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.level.WovenText;
import gilbreak.play.Campaign;
import gilbreak.play.Choice;
import gilbreak.play.LevelScreen;
import gilbreak.play.Msg;
import gilbreak.play.OptionMenu;
import gilbreak.play.Saved;
import gilbreak.program.ProgramThread.Kind;
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

  /** A level as a choice in the list. */
  static Choice choice(Campaign campaign, int index) {
    Card level = campaign.levels().get(index);
    Saved.Entry entry = campaign.entry(level);
    String won = entry.proved() ? entry.stars() + " of 3 stars, " + Sentences.won(entry) : "";
    String name = campaign.number(index) + " " + level.title();
    return new Choice(level.chapter(), name, won, new Msg.Chosen(level.id()));
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
      lines.add(entry.stars() + " of 3 stars so far, " + Sentences.won(entry) + ".");
    }
    screen.threads().forEach(this::thread);
    lines.add("Shared:");
    Facts facts = new Facts(screen, Integer.MAX_VALUE / 4);
    facts.shared().forEach(line -> lines.add("  " + line));
    lines.add("Goal:");
    facts.goal().forEach(line -> lines.add("  " + line));
    placements();
    tools();
    return lines;
  }

  private String setting() {
    return Words.setting(level, screen.solution().choices()).replace(" · ", ", ");
  }

  private void thread(ThreadText thread) {
    String copies = thread.copies() == 1 ? "" : ", " + thread.copies() + " copies";
    String kind = thread.kind() == Kind.THREAD ? "Thread " : "The " + thread.kind().word() + " ";
    lines.add(kind + thread.name() + copies + ":");
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
      lines.add("Placement " + (i + 1) + ": " + placed.get(i) + ".");
    }
    if (placed.isEmpty() && !screen.hands().isEmpty()) {
      lines.add("Nothing is placed yet.");
    }
  }

  private void tools() {
    for (Level.Offer offer : level.tools().offers()) {
      String names = offer.tool().isNamed() ? " " + String.join(" or ", offer.names()) : "";
      int left = screen.left(offer.tool());
      lines.add("To place: " + offer.tool().word() + names + ", " + left + " left.");
    }
  }
}
