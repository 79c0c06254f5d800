package gilbreak.run;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A worker's waiting for something that others have to do.
 *
 * @param ticket no two waits of a round have the same
 * @param blocked tells, from another thread, whether it still cannot go on
 * @param words tells, from another thread while it is blocked, who waits for what
 */
record Waiting(long ticket, BooleanSupplier blocked, Supplier<String> words) {}
