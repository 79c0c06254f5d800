package gilbreak.shell;

import gilbreak.level.Solution;
import gilbreak.level.yaml.LooseSolutionReader;
import gilbreak.play.Bests;
import gilbreak.play.Forecasts;
import gilbreak.play.Saved;
import gilbreak.shell.Ledger.Kept;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.YamlReader;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads what a player has made. Whether placements fit their level is not asked here: the level may
 * have changed, or be gone.
 */
final class LedgerReader {
  /**
   * What is written. In 1 there were no bests beside the speedup, in 2 nothing of levels in which
   * nothing is placed, and no forecasts.
   */
  static final int FORMAT = 3;

  private static final int FIRST_FORMAT = 1;

  /** The most bytes a save file may have. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final int MOST_STARS = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,20})?(E-?\\d{1,2})?");

  private final Expect expect;

  private LedgerReader(Expect expect) {
    this.expect = expect;
  }

  /**
   * The ledger that a text holds.
   *
   * @throws SourceException with everything that is wrong with it
   */
  static Ledger read(SourceText text) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    Node file = YamlReader.read(text, MAX_BYTES, problems);
    Ledger ledger = new LedgerReader(expect).ledger(expect.map(file, "the save file"));
    problems.throwIfAny(text);
    return ledger;
  }

  private Ledger ledger(Fields file) {
    file.need("format").ifPresent(node -> expect.integer(node, FIRST_FORMAT, FORMAT));
    Map<String, List<Kept>> levels = new LinkedHashMap<>();
    file.need("levels")
        .map(node -> expect.map(node, "levels"))
        .ifPresent(ids -> ids.all().forEach(id -> levels.put(id.key(), versions(id.value()))));
    Forecasts forecasts =
        file.find("forecasts")
            .map(node -> new FeatsReader(expect).forecasts(node))
            .orElse(Forecasts.NONE);
    file.end();
    return new Ledger(levels, forecasts);
  }

  private List<Kept> versions(Node node) {
    return expect.list(node, "a list of the level's versions").stream().map(this::kept).toList();
  }

  private Kept kept(Node node) {
    Fields fields = expect.map(node, "the entry");
    String digest = fields.need("digest").map(value -> expect.line(value, "a digest")).orElse("");
    Saved.Entry entry =
        new Saved.Entry(
            solution(fields),
            fields.find("misfits").map(this::misfits).orElse(List.of()),
            fields.need("proved").map(this::truth).orElse(false),
            fields.find("best").map(this::speedup).orElse(OptionalDouble.empty()),
            fields.need("stars").map(stars -> (int) expect.integer(stars, 0, MOST_STARS)).orElse(0),
            fields.need("lesson-seen").map(this::truth).orElse(false),
            fields.find("bests").map(this::bests).orElse(Bests.NONE),
            new FeatsReader(expect).read(fields));
    fields.end();
    return new Kept(digest, entry);
  }

  private Bests bests(Node node) {
    Fields fields = expect.map(node, "the bests");
    Map<Bests.Figure, Double> values = new EnumMap<>(Bests.Figure.class);
    for (Bests.Figure figure : Bests.Figure.values()) {
      fields
          .find(figure.word())
          .map(this::number)
          .filter(OptionalDouble::isPresent)
          .ifPresent(value -> values.put(figure, value.getAsDouble()));
    }
    fields.end();
    return new Bests(values);
  }

  private List<Solution> misfits(Node node) {
    return expect.list(node, "a list of solutions").stream().map(this::misfit).toList();
  }

  private Solution misfit(Node node) {
    Fields fields = expect.map(node, "the solution");
    Solution solution = solution(fields);
    fields.end();
    return solution;
  }

  private Solution solution(Fields fields) {
    return new LooseSolutionReader(expect).read(fields);
  }

  private boolean truth(Node node) {
    return expect.oneOf(node, "answer", List.of("true", "false")).equals(Optional.of("true"));
  }

  private OptionalDouble speedup(Node node) {
    return number(node, "a speedup such as 1.93");
  }

  private OptionalDouble number(Node node) {
    return number(node, "a number such as 12.5");
  }

  private OptionalDouble number(Node node, String wanted) {
    if (node instanceof ScalarNode scalar && NUMBER.matcher(scalar.text()).matches()) {
      return OptionalDouble.of(Double.parseDouble(scalar.text()));
    }
    expect.instead(node, wanted);
    return OptionalDouble.empty();
  }
}
