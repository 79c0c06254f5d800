package gilbreak.view;

import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.play.Hand;
import gilbreak.play.LevelScreen;
import gilbreak.play.Placing;
import gilbreak.play.Saved;
import gilbreak.texts.GoalTexts;
import gilbreak.texts.PlacingTexts;
import gilbreak.texts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a level: its threads side by side, and below them what is shared and what must hold. */
final class LevelView {
  private final Pane pane;
  private final LevelScreen screen;
  private final Lanes lanes;

  private LevelView(Pane pane, LevelScreen screen, List<Placement> placements) {
    this.pane = pane;
    this.screen = screen;
    Guarded guarded = Guarded.of(screen, placements);
    List<ThreadText> threads = screen.threads();
    List<Lane> all = new ArrayList<>();
    for (int i = 0; i < threads.size(); i++) {
      boolean active = i == screen.place().lane();
      Spots spots =
          new Spots(
              screen.place().lines().get(i),
              active,
              guarded.marks(threads.get(i)),
              guarded.names(),
              false,
              active ? screen.place().shift() : 0);
      all.add(new Lane(threads.get(i), screen.letters(), placements, spots));
    }
    this.lanes = new Lanes(all, screen.place().lane());
  }

  /** With the bracket that is open, if one is. */
  static Pane draw(Pane pane, LevelScreen screen, Optional<Placement> open) {
    List<Placement> placements = new ArrayList<>(screen.solution().placements());
    open.ifPresent(placements::add);
    new LevelView(pane, screen, placements).draw();
    return pane;
  }

  /** The threads alone, under the title. */
  static void program(Pane pane, LevelScreen screen) {
    LevelView view = new LevelView(pane, screen, screen.solution().placements());
    view.title();
    view.lanes.draw(pane.rows(1, pane.height() - 1));
  }

  /** What is placed under the cursor, or what was won here so far. */
  static void status(Pane row, LevelScreen screen, Saved.Entry entry) {
    if (screen.under().isPresent()) {
      row.put(1, 0, screen.under().get().toString(), Ink.PLAIN);
    } else if (screen.isSandbox()) {
      row.put(1, 0, GoalTexts.SANDBOX, Ink.PLAIN);
    } else if (entry.proved()) {
      int column = row.put(1, 0, Words.stars(entry.stars()), Ink.GOOD);
      row.put(column + 2, 0, Yours.won(entry), Ink.PLAIN);
    }
  }

  /** What is being placed. */
  static void placing(Pane row, Placing screen) {
    row.put(1, 0, PlacingTexts.placing(screen.placement().toString()), Ink.CURSOR);
  }

  private void draw() {
    title();
    Facts facts = new Facts(screen, pane.width());
    int runs = RunsView.rows(screen);
    int most = Math.max(pane.height() / 2, besidesLanes()) - runs;
    int height = Math.min(facts.height(), most);
    lanes.draw(pane.rows(1, pane.height() - 1 - height - runs));
    if (runs > 0) {
      RunsView.draw(pane.rows(pane.height() - height - runs, runs), screen.tries());
    }
    facts.draw(pane.rows(pane.height() - height, height));
  }

  private void title() {
    Level level = screen.level();
    String right = Words.setting(level, screen.solution().choices()) + " · " + toDo();
    int end = pane.putRight(0, right, Ink.PLAIN);
    pane.part(0, 0, end - 2, 1).put(1, 0, level.story().title(), Ink.TITLE);
  }

  /** The rows that are free when every lane shows all its lines. */
  private int besidesLanes() {
    return pane.height() - 1 - lanes.height();
  }

  private String toDo() {
    String tools = screen.hand().map(this::left).orElse(GoalTexts.NO_TOOLS);
    return GoalTexts.toDo(screen.level().kind(), tools);
  }

  private String left(Hand hand) {
    int max = screen.level().tools().offer(hand.tool()).map(Level.Offer::max).orElse(0);
    return GoalTexts.left(hand.tool(), hand.code(), screen.left(hand.tool()), max);
  }
}
