package gilbreak.play;

import gilbreak.level.Level.Offer;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.PlacingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tool that is being placed around lines: its bracket is open and follows the cursor.
 *
 * @param level the screen below; its cursor is the end of the bracket that moves
 * @param hand what is being placed
 * @param anchor the line where it began
 * @param lines the whole statements that it holds now
 */
public record Placing(LevelScreen level, Hand hand, int anchor, LineRange lines)
    implements Screen, Pointing {
  static final KeyMap<Placing> KEYS =
      new KeyMap<>(
          "placing-around-lines",
          PlacingTexts.SCREEN,
          List.of(
              Binding.of(PlacingTexts.CLOSE, Placing::close, Key.of('l'), Key.of(Key.Name.ENTER)),
              Binding.of(PlacingTexts.DOWN, Placing::down, Key.of(Key.Name.DOWN), Key.of('j')),
              Binding.of(PlacingTexts.UP, Placing::up, Key.of(Key.Name.UP), Key.of('k')),
              Binding.of(PlacingTexts.WHICH, Placing::choose, LevelKeys.NAMES)
                  .when(Placing::hasChoice)
                  .shown("1-9 A-Z"),
              Binding.of(
                  PlacingTexts.ABANDON, Placing::abandon, Key.of(Key.Name.ESCAPE), Key.of('q'))));

  /** Places a tool at the statement under the cursor, or says why it cannot be. */
  static Next begin(LevelScreen level, Hand hand, Turn turn) {
    if (level.left(hand.tool()) == 0) {
      return turn.refuse(NoticeTexts.noneLeft(offer(level, hand)));
    }
    int line = level.place().line();
    LineRange here = new LineRange(line, line);
    if (hand.tool().place() == Tool.Place.ON) {
      return place(level, hand, here, level, turn);
    }
    return turn.rules()
        .around(level.thread(), here)
        .map(lines -> begin(level, hand, lines, turn))
        .orElseGet(() -> turn.refuse(NoticeTexts.noStatement(line)));
  }

  private static Next begin(LevelScreen level, Hand hand, LineRange lines, Turn turn) {
    return hand.tool().place() == Tool.Place.AROUND
        ? turn.show(level, new Placing(level, hand, level.place().line(), lines))
        : place(level, hand, new LineRange(lines.first(), lines.first()), level, turn);
  }

  /** Places it, unless it cannot be. */
  private static Next place(
      LevelScreen level, Hand hand, LineRange lines, Screen shown, Turn turn) {
    List<Placement> all = new ArrayList<>(level.solution().placements());
    all.add(hand.at(level.thread().name(), lines));
    Solution solution = level.solution().with(all);
    return turn.rules()
        .refusal(level.level(), solution)
        .map(turn::refuse)
        .orElseGet(() -> turn.show(shown, level.with(solution)));
  }

  private static Offer offer(LevelScreen level, Hand hand) {
    return level.level().tools().offer(hand.tool()).orElseThrow();
  }

  /** The placement that closing the bracket would make. */
  public Placement placement() {
    return hand.at(level.thread().name(), lines);
  }

  private List<String> names() {
    return offer(level, hand).names();
  }

  private boolean hasChoice() {
    return names().size() > 1;
  }

  private Next close(Turn turn) {
    return place(level, hand, lines, this, turn);
  }

  private Next abandon(Turn turn) {
    return turn.show(this, level.to(anchor));
  }

  private Next choose(Turn turn) {
    return level
        .letters()
        .named(turn.key().symbol(), names())
        .map(name -> turn.show(this, holding(hand.named(name))))
        .orElseGet(() -> turn.refuse(NoticeTexts.noSuchName(names())));
  }

  private Placing holding(Hand chosen) {
    return new Placing(level.taking(chosen), chosen, anchor, lines);
  }

  private Next down(Turn turn) {
    return stretch(turn, 1);
  }

  private Next up(Turn turn) {
    return stretch(turn, -1);
  }

  /** Moves the free end to the next line at which the bracket holds other statements. */
  private Next stretch(Turn turn, int step) {
    int last = level.thread().lines().size();
    for (int line = level.place().line() + step; line >= 1 && line <= last; line += step) {
      Optional<LineRange> held = between(turn.rules(), line);
      if (held.isPresent() && !held.get().equals(lines)) {
        return turn.show(this, new Placing(level.to(line), hand, anchor, held.get()));
      }
    }
    return turn.refuse(NoticeTexts.noFurther());
  }

  private Optional<LineRange> between(Rules rules, int line) {
    LineRange wanted = new LineRange(Math.min(anchor, line), Math.max(anchor, line));
    return rules.around(level.thread(), wanted);
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    if (spot.part() != level.place().lane()) {
      return turn.nothing();
    }
    int line = spot.item();
    return line == level.place().line()
        ? close(turn)
        : between(turn.rules(), line)
            .map(held -> turn.show(this, new Placing(level.to(line), hand, anchor, held)))
            .orElseGet(() -> turn.refuse(NoticeTexts.noStatement(line)));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.placing(this);
  }
}
