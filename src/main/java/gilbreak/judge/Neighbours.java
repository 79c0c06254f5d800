package gilbreak.judge;

import gilbreak.level.Level;
import gilbreak.level.Level.Offer;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers to a level that differ from one in a single placement; some of them cannot be. */
final class Neighbours {
  private final Level level;
  private final Solution solution;
  private final List<Placement> placements;

  Neighbours(Level level, Solution solution) {
    this.level = level;
    this.solution = solution;
    this.placements = solution.placements();
  }

  /** Those with one placement less, in the order of the placements that they lack. */
  Stream<Solution> smaller() {
    return IntStream.range(0, placements.size()).mapToObj(this::without);
  }

  private Solution without(int index) {
    List<Placement> rest = new ArrayList<>(placements);
    rest.remove(index);
    return solution.with(rest);
  }

  /** Those with one placement more. */
  Stream<Solution> larger() {
    return everywhere()
        .flatMap(
            placement ->
                IntStream.rangeClosed(0, placements.size())
                    .mapToObj(index -> with(placements, index, placement)));
  }

  /** Those in which one placement is elsewhere. */
  Stream<Solution> changed() {
    return IntStream.range(0, placements.size())
        .boxed()
        .flatMap(
            index ->
                everywhere().map(placement -> with(without(index).placements(), index, placement)));
  }

  private Solution with(List<Placement> placements, int index, Placement placement) {
    List<Placement> more = new ArrayList<>(placements);
    more.add(index, placement);
    return solution.with(more);
  }

  private boolean isPossible(Solution solution) {
    return Puzzle.refusal(level, solution).isEmpty();
  }

  /** Every placement that is possible alone. */
  private Stream<Placement> everywhere() {
    return level.threads().stream()
        .flatMap(
            text ->
                ranges(text)
                    .flatMap(
                        range ->
                            level.tools().offers().stream()
                                .flatMap(offer -> of(offer, text, range))))
        .filter(placement -> isPossible(solution.with(List.of(placement))));
  }

  private static Stream<Placement> of(Offer offer, ThreadText text, LineRange range) {
    List<String> names = offer.tool().isNamed() ? offer.names() : List.of("");
    return names.stream().map(name -> new Placement(text.name(), offer.tool(), name, range));
  }

  /** The short ones first, as they cost the least speed. */
  private static Stream<LineRange> ranges(ThreadText text) {
    int lines = text.lines().size();
    return IntStream.range(0, lines)
        .boxed()
        .flatMap(
            more ->
                IntStream.rangeClosed(1, lines - more)
                    .mapToObj(first -> new LineRange(first, first + more)));
  }
}
