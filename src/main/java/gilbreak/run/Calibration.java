package gilbreak.run;

import java.util.OptionalDouble;

/** Where it is kept, from one start to the next, how fast this machine burns CPU. */
public interface Calibration {
  /** Keeps nothing. */
  Calibration NONE =
      new Calibration() {
        @Override
        public OptionalDouble turnsPerMicrosecond() {
          return OptionalDouble.empty();
        }

        @Override
        public void keep(double turnsPerMicrosecond) {
          // Nowhere.
        }
      };

  /** What was kept, if it was of this machine. */
  OptionalDouble turnsPerMicrosecond();

  /** Keeps what was measured, if that can be done. */
  void keep(double turnsPerMicrosecond);
}
