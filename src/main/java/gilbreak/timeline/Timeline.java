package gilbreak.timeline;

import java.util.List;

/**
 * What every thread of one run did when.
 *
 * @param lanes one for each thread, in the order of the program
 * @param length how long the run took, in nanoseconds
 * @param complete whether the lanes tell all of it; what is too long is cut off at its end
 */
public record Timeline(List<Lane> lanes, long length, boolean complete) {
  public Timeline {
    lanes = List.copyOf(lanes);
  }

  /** How long all threads together did this, in nanoseconds. */
  public long total(Activity activity) {
    return lanes.stream().mapToLong(lane -> lane.total(activity)).sum();
  }
}
