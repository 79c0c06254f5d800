package gilbreak.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the cursor is: a lane, and a line of it. Each lane remembers its own line.
 *
 * @param lines one for each lane, from 1
 */
public record Place(int lane, List<Integer> lines) {
  public Place {
    lines = List.copyOf(lines);
  }

  static Place start(int lanes) {
    return new Place(0, Collections.nCopies(lanes, 1));
  }

  public int line() {
    return lines.get(lane);
  }

  Place to(int line) {
    List<Integer> now = new ArrayList<>(lines);
    now.set(lane, line);
    return new Place(lane, now);
  }

  Place nextLane() {
    return new Place((lane + 1) % lines.size(), lines);
  }

  Place previousLane() {
    return new Place((lane + lines.size() - 1) % lines.size(), lines);
  }
}
