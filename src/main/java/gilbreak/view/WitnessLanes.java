package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.machine.Moment;
import gilbreak.play.Letters;
import gilbreak.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The program beside a run: the line that is carried out, and where the other threads are. */
final class WitnessLanes {
  private final List<ThreadText> texts;
  private final Program program;
  private final List<Moment> moments;
  private final int at;
  private final Lanes lanes;

  WitnessLanes(Level level, Solution solution, Program program, Witness witness, int at) {
    this.texts = level.threads(solution.choices());
    this.program = program;
    this.moments = witness.moments();
    this.at = at;
    this.lanes = lanes(Letters.of(level), solution.placements());
  }

  private Lanes lanes(Letters letters, List<Placement> placements) {
    Map<Integer, Integer> lines = new TreeMap<>();
    moments.stream().limit(at + 1L).forEach(now -> lines.put(now.thread(), now.line()));
    List<Lane> all = new ArrayList<>();
    int chosen = 0;
    for (ThreadText text : texts) {
      boolean active = at < moments.size() && isOf(moments.get(at).thread(), text);
      chosen = active ? all.size() : chosen;
      all.add(new Lane(text, letters, placements, spots(text, lines, active)));
    }
    return new Lanes(all, chosen);
  }

  private Spots spots(ThreadText text, Map<Integer, Integer> lines, boolean active) {
    Map<Integer, String> marks = new HashMap<>();
    int cursor = 1;
    for (Map.Entry<Integer, Integer> entry : lines.entrySet()) {
      if (isOf(entry.getKey(), text)) {
        marks.merge(entry.getValue(), sign(entry.getKey()), (one, other) -> "+");
        cursor = Math.max(1, entry.getValue());
      }
    }
    return new Spots(
        active ? Math.max(1, moments.get(at).line()) : cursor, active, marks, Set.of(), active, 0);
  }

  /** The number of a copy, or a dot for a thread that has none. */
  private String sign(int thread) {
    String name = name(thread);
    int bracket = name.indexOf('[');
    return bracket < 0 ? "•" : name.substring(bracket + 1, bracket + 2);
  }

  private boolean isOf(int thread, ThreadText text) {
    return name(thread).equals(text.name()) || name(thread).startsWith(text.name() + "[");
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }

  int height() {
    return lanes.height();
  }

  void draw(Pane pane) {
    lanes.draw(pane);
  }
}
