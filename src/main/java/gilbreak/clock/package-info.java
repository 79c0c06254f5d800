/** A program in model time on any number of cores; pure and deterministic. */
@NullMarked
package gilbreak.clock;

import org.jspecify.annotations.NullMarked;
