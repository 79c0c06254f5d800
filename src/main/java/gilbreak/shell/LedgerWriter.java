package gilbreak.shell;

import gilbreak.level.yaml.SolutionFile;
import gilbreak.play.Bests;
import gilbreak.play.Feats;
import gilbreak.play.Forecasts;
import gilbreak.play.Saved;
import gilbreak.shell.Ledger.Kept;
import gilbreak.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a player has made; {@link LedgerReader} gives the same again. */
final class LedgerWriter {
  private LedgerWriter() {}

  static String write(Ledger ledger) {
    Map<String, Object> levels = new LinkedHashMap<>();
    ledger
        .levels()
        .forEach(
            (id, versions) -> levels.put(id, versions.stream().map(LedgerWriter::map).toList()));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", LedgerReader.FORMAT);
    if (!ledger.forecasts().tallies().isEmpty()) {
      file.put("forecasts", forecasts(ledger.forecasts()));
    }
    file.put("levels", levels);
    return YamlWriter.write(file);
  }

  private static Map<String, Object> map(Kept kept) {
    Saved.Entry entry = kept.entry();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("digest", kept.digest());
    map.putAll(SolutionFile.answer(entry.solution()));
    if (!entry.misfits().isEmpty()) {
      map.put("misfits", entry.misfits().stream().map(SolutionFile::answer).toList());
    }
    map.put("proved", entry.proved());
    entry.best().ifPresent(best -> map.put("best", best));
    if (!entry.bests().values().isEmpty()) {
      map.put("bests", bests(entry.bests()));
    }
    feats(entry.feats(), map);
    map.put("stars", entry.stars());
    map.put("lesson-seen", entry.lessonSeen());
    return map;
  }

  private static void feats(Feats feats, Map<String, Object> map) {
    feats
        .broken()
        .ifPresent(
            run ->
                map.put(
                    "broken",
                    new TreeMap<>(Map.of("preemptions", run.preemptions(), "steps", run.steps()))));
    if (feats.tries() > 0) {
      map.put("tries", feats.tries());
    }
  }

  /** By how sure the player was, in percent. */
  private static Map<String, Map<String, Integer>> forecasts(Forecasts forecasts) {
    Map<String, Map<String, Integer>> map = new LinkedHashMap<>();
    forecasts
        .tallies()
        .forEach(
            (sureness, tally) ->
                map.put(
                    "sure-" + sureness,
                    new TreeMap<>(Map.of("made", tally.made(), "right", tally.right()))));
    return map;
  }

  private static Map<String, Double> bests(Bests bests) {
    Map<String, Double> map = new LinkedHashMap<>();
    bests.values().forEach((figure, value) -> map.put(figure.word(), value));
    return map;
  }
}
