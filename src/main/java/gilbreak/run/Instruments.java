package gilbreak.run;

import java.util.Random;
import java.util.function.LongSupplier;

/**
 * What a measurement asks of the world, besides running programs.
 *
 * @param clock in nanoseconds
 * @param stolen how long the host has taken cores away so far
 * @param compiled for how long this JVM has compiled so far, in milliseconds
 * @param random the order of windows
 */
record Instruments(LongSupplier clock, LongSupplier stolen, LongSupplier compiled, Random random) {
  static Instruments real(Steal steal) {
    return new Instruments(System::nanoTime, steal::ticks, CompilerRest.compiled(), new Random());
  }
}
