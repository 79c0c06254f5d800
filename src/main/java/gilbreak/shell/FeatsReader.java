package gilbreak.shell;

import gilbreak.play.Feats;
import gilbreak.play.Forecasts;
import gilbreak.play.Forecasts.Tally;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a player has done and foretold where nothing is placed. */
final class FeatsReader {
  private static final int MANY = 1_000_000_000;

  private final Expect expect;

  FeatsReader(Expect expect) {
    this.expect = expect;
  }

  /** What the entry of a level says of it. */
  Feats read(Fields entry) {
    return new Feats(
        entry.find("broken").map(this::run),
        entry.find("tries").map(node -> (int) expect.integer(node, 0, Feats.MOST_TRIES)).orElse(0));
  }

  private Feats.Run run(Node node) {
    Fields fields = expect.map(node, "the run");
    Feats.Run run = new Feats.Run(count(fields, "preemptions"), count(fields, "steps"));
    fields.end();
    return run;
  }

  Forecasts forecasts(Node node) {
    Fields fields = expect.map(node, "the forecasts");
    Map<Integer, Tally> tallies = new TreeMap<>();
    for (int sureness : Forecasts.SURENESS) {
      fields.find("sure-" + sureness).ifPresent(found -> tallies.put(sureness, tally(found)));
    }
    fields.end();
    return new Forecasts(tallies);
  }

  private Tally tally(Node node) {
    Fields fields = expect.map(node, "the tally");
    Tally tally = new Tally(count(fields, "made"), count(fields, "right"));
    fields.end();
    return tally;
  }

  private int count(Fields fields, String key) {
    return fields.need(key).map(node -> (int) expect.integer(node, 0, MANY)).orElse(0);
  }
}
