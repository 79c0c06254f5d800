package gilbreak;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Witness;
import gilbreak.judge.Judgement;
import gilbreak.level.Level;
import gilbreak.machine.Failure;
import gilbreak.machine.Moment;
import gilbreak.machine.Wait;
import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.run.Comparison;
import gilbreak.run.RunReport;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A judgement as the JSON object that {@code docs/judging.md} promises; its form is stable. */
final class JudgementJson {
  private final Program program;

  private JudgementJson(Program program) {
    this.program = program;
  }

  static Map<String, @Nullable Object> of(Level level, Judgement judgement) {
    JudgementJson json = new JudgementJson(judgement.program());
    Exploration exploration = judgement.exploration();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("level", level.id());
    object.put("kind", level.kind().word());
    object.put("verdict", judgement.verdict().word());
    object.put("failure", judgement.failure().map(JudgementJson::failure).orElse(null));
    object.put("states", exploration.states());
    object.put("transitions", exploration.transitions());
    object.put("interleavings", exploration.interleavings().map(BigInteger::toString).orElse(null));
    object.put("outcomes", exploration.outcomes().stream().map(json::shared).toList());
    object.put("memory", exploration.bytes());
    object.put("witness", json.witness(exploration.finding()));
    object.put("loop", json.loop(exploration.finding()));
    object.put("waits", json.waits(exploration.finding()));
    object.put("circle", json.circle(exploration.finding()));
    object.put("run", judgement.run().map(JudgementJson::run).orElse(null));
    object.put("model", judgement.model().map(model -> new ModelText(model).json()).orElse(null));
    object.put("stars_from", judgement.starsAreTheClocks() ? "clock" : "cores");
    object.put("stars", judgement.stars().isPresent() ? judgement.stars().getAsInt() : null);
    return object;
  }

  private static Map<String, @Nullable Object> failure(Failure failure) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("kind", failure.kind().word());
    object.put("message", failure.message());
    object.put("thread", failure.thread());
    object.put("line", failure.line() == 0 ? null : failure.line());
    return object;
  }

  private @Nullable List<Map<String, @Nullable Object>> witness(Finding finding) {
    return finding instanceof Finding.Broken broken
        ? broken.witness().moments().stream().map(this::moment).toList()
        : null;
  }

  private @Nullable Integer loop(Finding finding) {
    return finding instanceof Finding.Broken broken && broken.witness().loop() >= 0
        ? broken.witness().loop() + 1
        : null;
  }

  private @Nullable List<Map<String, @Nullable Object>> waits(Finding finding) {
    return finding instanceof Finding.Broken broken
        ? broken.witness().waits().stream().map(wait -> wait(wait, broken.witness())).toList()
        : null;
  }

  private Map<String, @Nullable Object> wait(Wait wait, Witness witness) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("thread", name(wait.thread()));
    object.put("line", wait.line());
    object.put("waits", wait.reason());
    object.put("on", wait.on().stream().map(this::name).toList());
    object.put(
        "lost",
        witness.lost().stream()
            .filter(lost -> lost.waiter() == wait.thread())
            .map(lost -> lost.moment() + 1)
            .findFirst()
            .orElse(null));
    return object;
  }

  private @Nullable List<String> circle(Finding finding) {
    return finding instanceof Finding.Broken broken
        ? broken.witness().circle().stream().map(this::name).toList()
        : null;
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }

  private Map<String, @Nullable Object> moment(Moment moment) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("thread", name(moment.thread()));
    object.put("line", moment.line());
    object.put("does", moment.does());
    object.put("before", moment.before().isEmpty() ? null : moment.before());
    object.put("shared", shared(moment.cells()));
    return object;
  }

  private Map<String, @Nullable Object> shared(List<Long> cells) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (SharedVariable variable : program.variables()) {
      object.put(variable.name(), value(variable, cells));
    }
    return object;
  }

  private static @Nullable Object value(SharedVariable variable, List<Long> cells) {
    int first = variable.first();
    if (!variable.list()) {
      return value(variable.type(), cells.get(first));
    }
    // A list with nulls in it, which List.of and Stream.toList would refuse or hide.
    @Nullable Object[] values =
        IntStream.range(first, first + variable.length())
            .mapToObj(cell -> value(variable.type(), cells.get(cell)))
            .toArray();
    return java.util.Arrays.asList(values);
  }

  private static @Nullable Object value(Type type, long value) {
    if (value == Value.NONE) {
      return null;
    }
    return type.base() == Type.BOOL ? (Object) (value != 0) : (Object) value;
  }

  private static Map<String, @Nullable Object> run(RunReport run) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("rounds", run.rounds());
    object.put("wrong", run.wrong());
    object.put("speedup", run.score().map(score -> rounded(score.speedup())).orElse(null));
    object.put("low", run.score().map(score -> rounded(score.low())).orElse(null));
    object.put("high", run.score().map(score -> rounded(score.high())).orElse(null));
    object.put("par", run.score().map(score -> rounded(score.par())).orElse(null));
    object.put("beside_baseline", word(run, RunReport.Score::besideBaseline));
    object.put("beside_par", word(run, RunReport.Score::besidePar));
    object.put("medians", run.score().map(RunReport.Score::medians).orElse(null));
    object.put("cores", run.cores());
    object.put("noisy", run.noisy());
    object.put("memory_bytes", run.memory().map(RunReport.Memory::bytes).orElse(null));
    object.put("retries", run.retries().isPresent() ? rounded(run.retries().getAsDouble()) : null);
    object.put("locked_us", run.metrics().map(of -> rounded(of.locked())).orElse(null));
    object.put("longest_wait_us", run.metrics().map(of -> rounded(of.longestWait())).orElse(null));
    object.put("wait99_us", run.metrics().map(of -> rounded(of.wait99())).orElse(null));
    return object;
  }

  private static @Nullable String word(
      RunReport run, Function<RunReport.Score, Comparison> comparison) {
    return run.score().map(comparison).map(Comparison::word).orElse(null);
  }

  private static Double rounded(double ratio) {
    return Math.round(ratio * 1000) / 1000.0;
  }
}
