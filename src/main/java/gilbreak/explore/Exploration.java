package gilbreak.explore;

import gilbreak.machine.Failure;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the explorer found out about a program.
 *
 * @param states how many different states the schedules reach
 * @param transitions how many steps lead from them
 * @param interleavings the exact number of schedules; empty when they are endless or not all seen
 * @param outcomes the shared variables' cells in every final state
 * @param failures every different failure, the one with the best witness first
 * @param complete whether all states were seen, so that nothing is missing here; not when a thread
 *     fails before its first step, as then nothing is tried
 */
public record Exploration(
    Finding finding,
    long states,
    long transitions,
    Optional<BigInteger> interleavings,
    Set<List<Long>> outcomes,
    List<Failure> failures,
    boolean complete) {}
