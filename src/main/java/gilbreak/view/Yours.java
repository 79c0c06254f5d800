package gilbreak.view;

import gilbreak.level.Card;
import gilbreak.play.Bests;
import gilbreak.play.Feats;
import gilbreak.play.Saved;
import gilbreak.texts.FeatTexts;
import gilbreak.texts.WitnessTexts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a player has won in a level, in a few words. */
final class Yours {
  private Yours() {}

  /** What the player has done in a level, and what there is to reach. */
  static String summary(Card level, Saved.Entry entry) {
    String par = level.par() == 0 ? "" : FeatTexts.par(level.par());
    String yours = entry.proved() ? won(entry) : FeatTexts.NOT_SOLVED;
    return Stream.of(yours, fewest(entry), par)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("   "));
  }

  private static String fewest(Saved.Entry entry) {
    Double placements = entry.bests().values().get(Bests.Figure.PLACEMENTS);
    return entry.proved() && placements != null ? FeatTexts.with(Math.round(placements)) : "";
  }

  /** What was won in a level, beside its stars. */
  static String won(Saved.Entry entry) {
    if (entry.feats().broken().isPresent()) {
      Feats.Run run = entry.feats().broken().get();
      return WitnessTexts.size(run.preemptions(), run.steps());
    }
    if (entry.proved() && entry.feats().tries() > 0) {
      return FeatTexts.tries(entry.feats().tries());
    }
    if (entry.best().isPresent()) {
      return FeatTexts.best(entry.best().getAsDouble());
    }
    return entry.proved() ? FeatTexts.NO_SPEEDUP : "";
  }

  /** {@code 2 placements, 31 µs in locks, longest wait 4 µs}. */
  static String figures(Bests bests) {
    return bests.values().entrySet().stream()
        .map(of -> figure(of.getKey(), Math.round(of.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String figure(Bests.Figure figure, long value) {
    return switch (figure) {
      case PLACEMENTS -> FeatTexts.placements(value);
      case LOCKED -> FeatTexts.locked(value);
      case LONGEST_WAIT -> FeatTexts.longestWait(value);
      case RETRIES -> FeatTexts.retries(value);
      case MEMORY -> FeatTexts.memory(value);
    };
  }
}
