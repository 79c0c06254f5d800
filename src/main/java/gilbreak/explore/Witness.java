package gilbreak.explore;

import gilbreak.machine.Moment;
import java.util.List;

/**
 * The run that breaks a program: the one with the fewest preemptions, then the fewest steps.
 *
 * @param schedule which thread takes each step
 * @param moments what happened, in order; a step may be several moments where the GIL joins them
 * @param preemptions how often a thread that could have gone on was not let
 * @param loop the moment at which the part begins that repeats for ever, or -1
 */
public record Witness(List<Integer> schedule, List<Moment> moments, int preemptions, int loop) {
  public Witness {
    schedule = List.copyOf(schedule);
    moments = List.copyOf(moments);
  }
}
