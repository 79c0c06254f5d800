package gilbreak.author;

import gilbreak.author.Trials.Trial;
import gilbreak.level.Level;
import gilbreak.level.yaml.Keys;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A level under examination, and what has been said of it so far. */
final class Desk {
  private final Level level;
  private final Keys keys;
  private final Trials trials;
  private final List<Complaint> complaints = new ArrayList<>();

  Desk(Level level, Trials trials) {
    this.level = level;
    this.keys = Keys.of(level);
    this.trials = trials;
  }

  Level level() {
    return level;
  }

  Trials trials() {
    return trials;
  }

  /** The author's best answer, if it is one: an answer that is wrong tells nothing. */
  Optional<Trial> par() {
    return level.answers().par().map(trials::proved).filter(Trial::isProved);
  }

  Span at(Object... path) {
    return keys.at(path);
  }

  void error(Span span, Rule rule, String message) {
    say(span, rule, Severity.ERROR, message);
  }

  void warning(Span span, Rule rule, String message) {
    say(span, rule, Severity.WARNING, message);
  }

  /** Notes that this machine could not tell. */
  void notJudged(Span span, Rule rule, String because) {
    note(span, rule, "not judged: " + because);
  }

  /** Notes that the machine was too busy to tell, both times that it was asked. */
  void busy(Span span, Rule rule) {
    notJudged(span, rule, "the machine is busy with other programs; try again when it is quiet");
  }

  void note(Span span, Rule rule, String message) {
    say(span, rule, Severity.NOTE, message);
  }

  private void say(Span span, Rule rule, Severity severity, String message) {
    complaints.add(new Complaint(level.source().name(), span, rule, severity, message));
  }

  List<Complaint> complaints() {
    return List.copyOf(complaints);
  }
}
