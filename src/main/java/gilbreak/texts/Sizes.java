package gilbreak.texts;

import gilbreak.level.Level;
import gilbreak.run.RunReport;

/** The sizes of a level, its rounds and its cores, inside of sentences. */
final class Sizes {
  private Sizes() {}

  static String all(int rounds) {
    return rounds == 1 ? "the one round" : "all " + Words.number(rounds) + " rounds";
  }

  static String on(RunReport run) {
    return " on " + Words.count(run.cores(), "core");
  }

  static String at(Level level, Level.Size size) {
    String parameters = Words.parameters(level, size);
    if (parameters.isEmpty()) {
      return "";
    }
    return (size == Level.Size.PROVE ? " for " : " at ") + parameters;
  }
}
