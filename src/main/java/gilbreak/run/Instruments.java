package gilbreak.run;

import java.util.Random;
import java.util.function.LongSupplier;

/**
 * What a measurement asks of the world, besides running programs.
 *
 * @param clock in nanoseconds
 * @param stolen how long the host has taken cores away so far
 * @param random the order of windows
 */
record Instruments(LongSupplier clock, LongSupplier stolen, Random random) {
  static Instruments real(Steal steal) {
    return new Instruments(System::nanoTime, steal::ticks, new Random());
  }
}
