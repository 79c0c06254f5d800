package gilbreak.author;

import gilbreak.level.Level;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.Diagnostic;
import gilbreak.source.SourceException;
import gilbreak.source.Span;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at level files, one after the other, by all rules. */
public final class Inspection {
  private static final String ENDING = ".yaml";

  private final boolean run;
  private final Optional<String> noPython;
  private final Map<String, String> fileOf = new HashMap<>();

  /**
   * @param run whether answers are run and measured as well; else they are only proved
   */
  public Inspection(boolean run) {
    this.run = run;
    this.noPython = Python.refusal();
  }

  /** What is wrong with a file, in the order of the places. */
  public List<Complaint> of(Path file) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LevelReader.MAX_BYTES + 1);
      return of(LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES)));
    } catch (SourceException e) {
      return e.diagnostics().stream().map(wrong -> format(file, wrong)).toList();
    }
  }

  private static Complaint format(Path file, Diagnostic wrong) {
    return new Complaint(
        file.toString(), wrong.span(), Rule.FORMAT, Severity.ERROR, wrong.message());
  }

  private List<Complaint> of(Level level) throws IOException, InterruptedException {
    Desk desk = new Desk(level, new Trials(level, run));
    named(desk);
    StoryCheck.check(desk);
    switch (level.kind()) {
      case BREAK -> new BreakCheck(desk).check();
      case PREDICT -> new PredictCheck(desk).check();
      default -> answers(desk);
    }
    List<Complaint> complaints = new ArrayList<>(desk.complaints());
    complaints.sort(Comparator.comparing(Complaint::span));
    return complaints;
  }

  private void answers(Desk desk) throws IOException, InterruptedException {
    AnswersCheck.check(desk);
    Speed.check(desk);
    ToolsCheck.check(desk);
    new PythonCheck(desk, noPython).check();
  }

  private void named(Desk desk) {
    String id = desk.level().id();
    String file = desk.level().source().name();
    Span span = desk.at("id");
    if (!Path.of(file).getFileName().toString().equals(id + ENDING)) {
      desk.error(span, Rule.NAME, "the level %s should be in a file %s".formatted(id, id + ENDING));
    }
    String other = fileOf.putIfAbsent(id, file);
    if (other != null && !other.equals(file)) {
      desk.error(span, Rule.UNIQUE, "there is a level %s in %s already".formatted(id, other));
    }
  }
}
