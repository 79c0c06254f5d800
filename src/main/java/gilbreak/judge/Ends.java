package gilbreak.judge;

import gilbreak.explore.Endings;
import gilbreak.explore.EndingsSearch;
import gilbreak.explore.Finding;
import gilbreak.explore.Limits;
import gilbreak.explore.Witness;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Prediction;
import gilbreak.level.Prediction.Choice;
import gilbreak.level.Prediction.Ending;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.program.Question;
import gilbreak.source.SourceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The truth about a level in which something is foretold: which of its choices are possible, and a
 * run for each that is.
 */
public record Ends(Program program, Question question, Prediction prediction, Endings found) {

  /**
   * Finds it out at prove size.
   *
   * @param goOn told the progress; false ends the work early
   * @throws IllegalArgumentException when the level asks nothing
   * @throws SourceException when the level's own texts are wrong
   */
  public static Ends of(Level level, Predicate<Progress> goOn) throws SourceException {
    Puzzle puzzle = new Puzzle(level, Solution.EMPTY);
    Prediction prediction = level.prediction().orElseThrow(Ends::nothing);
    Question question = puzzle.question(Size.PROVE).orElseThrow(Ends::nothing);
    Program program = puzzle.program(Size.PROVE);
    Endings found =
        EndingsSearch.of(
            program,
            question,
            Limits.DEFAULT,
            (states, frontier) -> goOn.test(new Progress.Proving(states, frontier)));
    return new Ends(program, question, prediction, found);
  }

  private static IllegalArgumentException nothing() {
    return new IllegalArgumentException("the level asks nothing");
  }

  /** Whether all is known; else a choice without a run may still be possible. */
  public boolean isComplete() {
    return found.complete();
  }

  public boolean isPossible(Choice choice) {
    return run(choice).isPresent();
  }

  /** The choices that are possible, in the order of the level. */
  public List<Boolean> possible() {
    return prediction.choices().stream().map(this::isPossible).toList();
  }

  /** The simplest run that ends so. */
  public Optional<Witness> run(Choice choice) {
    return choice.ending() == Ending.VALUE
        ? found.of(choice.value())
        : found.of(kinds(choice.ending())).map(Finding.Broken::witness);
  }

  /** How that run fails; empty when it comes to its end. */
  public Optional<Finding.Broken> failure(Choice choice) {
    return found.of(kinds(choice.ending()));
  }

  private static Kind[] kinds(Ending ending) {
    return switch (ending) {
      case VALUE -> new Kind[0];
      case DEADLOCK -> new Kind[] {Kind.DEADLOCK};
      case LIVELOCK -> new Kind[] {Kind.LIVELOCK};
      case ERROR -> new Kind[] {Kind.ERROR, Kind.ASSERT};
    };
  }

  /** The values that are possible and not among the choices. */
  public List<Choice> missing() {
    List<Long> asked =
        prediction.choices().stream()
            .filter(choice -> choice.ending() == Ending.VALUE)
            .map(Choice::value)
            .toList();
    return found.values().keySet().stream()
        .filter(value -> !asked.contains(value))
        .map(value -> Choice.of(value, question.type()))
        .toList();
  }
}
