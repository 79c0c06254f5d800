package gilbreak.play;

import gilbreak.level.Choices;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.texts.OptionTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer on the way of a player. It has two sides since a level's file can change while it is
 * played: what does not fit any more waits, and is there again once it fits again.
 *
 * @param placed what the level takes as it is
 * @param meant all that the player has placed and picked
 */
public record Step(Solution placed, Solution meant) {

  static Step of(Solution solution) {
    return new Step(solution, solution);
  }

  /** After a change of what is placed; what waits goes on waiting. */
  Step to(Solution changed) {
    return new Step(changed, placed.equals(meant) ? changed : meaning(changed));
  }

  private Solution meaning(Solution changed) {
    List<Placement> all = new ArrayList<>(meant.placements());
    placed.placements().forEach(all::remove);
    all.addAll(changed.placements());
    Choices choices =
        changed.choices().equals(placed.choices()) ? meant.choices() : changed.choices();
    return new Solution(all, choices);
  }

  /** What is meant and not placed, in words. */
  List<String> waiting() {
    List<String> words = words(meant);
    words(placed).forEach(words::remove);
    return words;
  }

  /** All that a solution has in it. */
  static List<String> words(Solution solution) {
    List<String> words = new ArrayList<>();
    solution.choices().gil().ifPresent(gil -> words.add(OptionTexts.GIL + " " + gil.word()));
    solution.choices().kinds().forEach((thread, kind) -> words.add(thread + ": " + kind.word()));
    solution.choices().knobs().forEach((knob, value) -> words.add(knob + " = " + value));
    solution.placements().stream().map(Placement::toString).forEach(words::add);
    return words;
  }
}
