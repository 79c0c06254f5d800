package gilbreak.explore;

import gilbreak.machine.Failure;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the explorer found out about a program.
 *
 * @param states how many different states the schedules reach, as far as they had to be told apart
 * @param transitions how many steps lead from them
 * @param interleavings the exact number of schedules; empty when they are endless or not all seen
 * @param outcomes the shared variables' cells in every final state
 * @param failures every different failure, the one with the best witness first
 * @param complete whether all states were seen, so that nothing is missing here; not when a thread
 *     fails before its first step, as then nothing is tried
 * @param regions whether the program was so large that what locks protect was taken together; then
 *     schedules that differ in nothing else count as one, and their number is not told
 * @param bytes how much memory the states took
 */
public record Exploration(
    Finding finding,
    long states,
    long transitions,
    Optional<BigInteger> interleavings,
    Set<List<Long>> outcomes,
    List<Failure> failures,
    boolean complete,
    boolean regions,
    long bytes) {}
