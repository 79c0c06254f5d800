package gilbreak.play;

import gilbreak.level.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the cursor is: a lane, and a line of it. Each lane remembers its own line.
 *
 * @param lines one for each lane, from 1
 * @param shift how many columns of the lane's program are out of sight on the left
 */
public record Place(int lane, List<Integer> lines, int shift) {
  public Place {
    lines = List.copyOf(lines);
  }

  static Place start(int lanes) {
    return new Place(0, Collections.nCopies(lanes, 1), 0);
  }

  /** The nearest place in another version of a level. */
  Place in(Level level) {
    List<Integer> nearest = new ArrayList<>();
    for (int i = 0; i < level.threads().size(); i++) {
      int last = level.threads().get(i).lines().size();
      nearest.add(i < lines.size() ? Math.max(1, Math.min(last, lines.get(i))) : 1);
    }
    return new Place(Math.min(lane, nearest.size() - 1), nearest, 0);
  }

  public int line() {
    return lines.get(lane);
  }

  Place to(int line) {
    List<Integer> now = new ArrayList<>(lines);
    now.set(lane, line);
    return new Place(lane, now, shift);
  }

  Place shifted(int columns) {
    return new Place(lane, lines, columns);
  }

  Place at(int otherLane) {
    return new Place(otherLane, lines, 0);
  }

  Place nextLane() {
    return new Place((lane + 1) % lines.size(), lines, 0);
  }

  Place previousLane() {
    return new Place((lane + lines.size() - 1) % lines.size(), lines, 0);
  }
}
