package gilbreak;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Witness;
import gilbreak.judge.Ends;
import gilbreak.judge.Judgement;
import gilbreak.level.Level;
import gilbreak.level.Prediction.Choice;
import gilbreak.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the player does in a level where nothing is placed, and what the explorer knows of it. */
final class KindText {
  private KindText() {}

  /** In sentences; empty for a level in which an answer is judged. */
  static String of(Level level, Judgement judgement) throws SourceException {
    return switch (level.kind()) {
      case BREAK -> breaking(judgement.exploration()) + "\n";
      case PREDICT -> predicting(Ends.of(level, progress -> true));
      default -> "";
    };
  }

  private static String breaking(Exploration exploration) {
    String what = "A break level: the player picks every step to make it fail. ";
    if (exploration.finding() instanceof Finding.Broken broken) {
      return what + "It can: " + size(broken.witness()) + " are enough.";
    }
    return exploration.finding() instanceof Finding.Proved
        ? what + "It cannot fail, and that is the answer."
        : what + "Nobody knows whether it can.";
  }

  private static String size(Witness run) {
    return count(run.preemptions(), "preemption") + ", " + count(run.schedule().size(), "step");
  }

  private static String count(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  private static String predicting(Ends ends) {
    List<String> lines = new ArrayList<>();
    lines.add("A predict level: the player says how it can end. " + ends.prediction().question());
    ends.prediction().choices().forEach(choice -> lines.add(line(ends, choice)));
    if (!ends.missing().isEmpty()) {
      lines.add("Possible as well, and not among the choices: " + words(ends.missing()) + ".");
    }
    if (!ends.isComplete()) {
      lines.add("Not all states were seen: what is not possible here may be.");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(Ends ends, Choice choice) {
    return "  %-10s %s"
        .formatted(
            choice.word(),
            ends.run(choice).map(run -> "possible: " + size(run)).orElse("not possible"));
  }

  private static String words(List<Choice> choices) {
    return choices.stream().map(Choice::word).collect(Collectors.joining(", "));
  }

  /** What is added to the JSON object of a judgement. */
  static Map<String, @Nullable Object> json(Level level) throws SourceException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (level.kind() == Level.Kind.PREDICT) {
      Ends ends = Ends.of(level, progress -> true);
      object.put(
          "choices",
          ends.prediction().choices().stream().map(choice -> json(ends, choice)).toList());
    }
    return object;
  }

  private static Map<String, @Nullable Object> json(Ends ends, Choice choice) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("choice", choice.word());
    object.put("possible", ends.isPossible(choice));
    object.put("preemptions", ends.run(choice).map(Witness::preemptions).orElse(null));
    object.put("steps", ends.run(choice).map(run -> run.schedule().size()).orElse(null));
    return object;
  }
}
