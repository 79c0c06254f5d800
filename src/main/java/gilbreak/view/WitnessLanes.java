package gilbreak.view;

import gilbreak.explore.Walk;
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

/** The program beside a run, and where each of its threads is. */
final class WitnessLanes {
  private static final int NOBODY = -1;

  private final Program program;
  private final Map<Integer, Integer> lines;
  private final int active;
  private final Lanes lanes;

  /**
   * @param lines the line that each thread is at, by its number
   * @param active the thread whose line is lit
   */
  private WitnessLanes(
      Level level, Solution solution, Program program, Map<Integer, Integer> lines, int active) {
    this.program = program;
    this.lines = lines;
    this.active = active;
    this.lanes = lanes(level.threads(solution.choices()), level, solution.placements());
  }

  /** The line that is carried out at a moment, and those that the others have come to. */
  static WitnessLanes at(
      int moment, Witness witness, Level level, Solution solution, Program program) {
    List<Moment> moments = witness.moments();
    Map<Integer, Integer> lines = new TreeMap<>();
    moments.stream().limit(moment + 1L).forEach(now -> lines.put(now.thread(), now.line()));
    int active = moment < moments.size() ? moments.get(moment).thread() : NOBODY;
    return new WitnessLanes(level, solution, program, lines, active);
  }

  /** The lines that come next. */
  static WitnessLanes before(Walk walk, int selected, Level level, Solution solution) {
    Map<Integer, Integer> lines = new TreeMap<>();
    for (int thread = 0; thread < walk.seats().size(); thread++) {
      Walk.Seat seat = walk.seats().get(thread);
      if (seat.status() != Walk.Status.FINISHED) {
        lines.put(thread, seat.line());
      }
    }
    int active = lines.containsKey(selected) ? selected : NOBODY;
    return new WitnessLanes(level, solution, walk.program(), lines, active);
  }

  private Lanes lanes(List<ThreadText> texts, Level level, List<Placement> placements) {
    List<Lane> all = new ArrayList<>();
    int chosen = 0;
    for (ThreadText text : texts) {
      boolean here = active != NOBODY && isOf(active, text);
      chosen = here ? all.size() : chosen;
      all.add(new Lane(text, Letters.of(level), placements, spots(text, here)));
    }
    return new Lanes(all, chosen);
  }

  private Spots spots(ThreadText text, boolean here) {
    Map<Integer, String> marks = new HashMap<>();
    int cursor = 1;
    for (Map.Entry<Integer, Integer> entry : lines.entrySet()) {
      if (isOf(entry.getKey(), text)) {
        marks.merge(entry.getValue(), sign(entry.getKey()), (one, other) -> "+");
        cursor = Math.max(1, entry.getValue());
      }
    }
    int lit = here ? Math.max(1, lines.getOrDefault(active, 1)) : cursor;
    return new Spots(lit, here, marks, Set.of(), here, 0);
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
