package gilbreak.level;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How Python is started, as to its GIL. */
public enum Gil {
  /** With it. */
  ON("on"),
  /** Without it, as 3.13t starts; a module that is not ready for that turns it on again. */
  OFF("off"),
  /** Without it, whatever is imported: {@code PYTHON_GIL=0}, {@code -X gil=0}. */
  FORCED_OFF("forced off");

  private final String word;

  Gil(String word) {
    this.word = word;
  }

  /** As levels and solutions call it. */
  public String word() {
    return word;
  }

  /** The one that a word stands for. */
  public static Optional<Gil> of(String word) {
    return Arrays.stream(values()).filter(gil -> gil.word.equals(word)).findFirst();
  }

  /** Whether there is a GIL once the wheels are imported. */
  public boolean isOn(List<Wheel> wheels) {
    return this == ON || (this == OFF && !wheels.stream().allMatch(Wheel::freeThreaded));
  }
}
