package gilbreak.play;

import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lock that is being placed: its bracket is open and follows the cursor.
 *
 * @param level the screen below; its cursor is the end of the bracket that moves
 * @param anchor the line where it began
 * @param lines the whole statements that it holds now
 */
public record Placing(LevelScreen level, int anchor, LineRange lines) implements Screen {
  private static final KeyMap<Placing> KEYS =
      new KeyMap<>(
          "placing a lock",
          List.of(
              Binding.of(
                  "close", "place it there", Placing::close, Key.of('l'), Key.of(Key.Name.ENTER)),
              Binding.of(
                  "down",
                  "stretch it down, over whole statements",
                  Placing::down,
                  Key.of(Key.Name.DOWN),
                  Key.of('j')),
              Binding.of(
                  "up",
                  "stretch it up, over whole statements",
                  Placing::up,
                  Key.of(Key.Name.UP),
                  Key.of('k')),
              Binding.of("pick lock", "which lock it is", Placing::choose, LevelKeys.LOCKS)
                  .when(Placing::hasChoice)
                  .shown("1-9 A-Z"),
              Binding.of(
                  "abandon",
                  "do not place it",
                  Placing::abandon,
                  Key.of(Key.Name.ESCAPE),
                  Key.of('q'))));

  /** Opens a bracket around the statement under the cursor, or says why it cannot be. */
  static Next begin(LevelScreen level, Turn turn) {
    if (level.left() == 0) {
      return turn.refuse(Says.noneLeft(level.level().tools()));
    }
    int line = level.place().line();
    return turn.rules()
        .around(level.thread(), new LineRange(line, line))
        .map(lines -> turn.show(level, new Placing(level, line, lines)))
        .orElseGet(() -> turn.refuse(Says.noStatement(line)));
  }

  /** The placement that closing the bracket would make. */
  public Placement placement() {
    return new Placement(level.thread().name(), level.lock(), lines);
  }

  private boolean hasChoice() {
    return level.locks().names().size() > 1;
  }

  private Next close(Turn turn) {
    List<Placement> all = new ArrayList<>(level.solution().placements());
    all.add(placement());
    Solution solution = new Solution(all);
    return turn.rules()
        .refusal(level.level(), solution)
        .map(turn::refuse)
        .orElseGet(() -> turn.show(this, level.with(level.history().to(solution))));
  }

  private Next abandon(Turn turn) {
    return turn.show(this, level.to(anchor));
  }

  private Next choose(Turn turn) {
    return level
        .locks()
        .named(turn.key().symbol())
        .map(name -> turn.show(this, new Placing(level.choose(name), anchor, lines)))
        .orElseGet(() -> turn.refuse(Says.noSuchLock(level.locks())));
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
        return turn.show(this, new Placing(level.to(line), anchor, held.get()));
      }
    }
    return turn.refuse(Says.noFurther());
  }

  private Optional<LineRange> between(Rules rules, int line) {
    LineRange wanted = new LineRange(Math.min(anchor, line), Math.max(anchor, line));
    return rules.around(level.thread(), wanted);
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
