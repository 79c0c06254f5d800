package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Level;
import gilbreak.machine.Failure.Kind;
import gilbreak.texts.ForecastTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a player says of a run before he sees it.
 *
 * @param word how it fails, as reports call it; empty when it holds
 * @param sureness in percent
 */
public record Forecast(String word, int sureness) {

  /** All that can be said of a level, in words as reports have them. */
  static List<String> all(Level level) {
    List<String> all = new ArrayList<>(List.of(""));
    Arrays.stream(Kind.values())
        .filter(kind -> canBe(kind, level))
        .map(Kind::word)
        .forEach(all::add);
    return all;
  }

  private static boolean canBe(Kind kind, Level level) {
    return switch (kind) {
      case FINALLY -> level.goal().atEnd().isPresent();
      case ALWAYS -> level.goal().always().isPresent();
      case LIMIT -> !level.goal().bounds().equals(Level.Bounds.NONE);
      case ASSERT -> level.source().text().contains("assert");
      default -> true;
    };
  }

  /** What has come of it, in the same words. */
  static String truth(Judgement judgement) {
    return judgement.verdict() == Verdict.PROVED
        ? ""
        : judgement.failure().map(failure -> failure.kind().word()).orElse("");
  }

  /** For the player. */
  public String words() {
    return ForecastTexts.ending(word);
  }
}
