package gilbreak;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Witness;
import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Level;
import gilbreak.machine.Cells;
import gilbreak.machine.Failure;
import gilbreak.machine.LostSignal;
import gilbreak.machine.Moment;
import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import gilbreak.run.Metrics;
import gilbreak.run.RunReport;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A judgement in sentences, one a line, for people and pipes. */
final class JudgementText {
  private final Judgement judgement;
  private final Program program;
  private final List<String> lines = new ArrayList<>();

  private JudgementText(Judgement judgement) {
    this.judgement = judgement;
    this.program = judgement.program();
  }

  static String of(Level level, Judgement judgement) {
    return new JudgementText(judgement).text(level);
  }

  private String text(Level level) {
    lines.add(level.story().title() + ": " + judgement.verdict().word());
    judgement.failure().ifPresent(this::failure);
    explored();
    judgement.run().ifPresent(this::run);
    judgement.model().ifPresent(model -> lines.add(new ModelText(model).sentence()));
    if (judgement.starsAreTheClocks() && judgement.verdict() == Verdict.PROVED) {
      lines.add(ModelText.stars(level, judgement));
    }
    if (level.kind().isSolved()) {
      judgement.stars().ifPresent(this::stars);
    }
    return String.join("\n", lines) + "\n";
  }

  private void stars(int stars) {
    lines.add("Stars: %d of 3.".formatted(stars));
  }

  private void failure(Failure failure) {
    String where =
        failure.thread() == null
            ? ""
            : " (%s, line %d)".formatted(failure.thread(), failure.line());
    lines.add(failure.message() + where);
  }

  private void explored() {
    Exploration exploration = judgement.exploration();
    Finding finding = exploration.finding();
    if (finding instanceof Finding.Undecided undecided) {
      lines.add("Undecided%s: %s.".formatted(size(), undecided.limit()));
    } else if (finding instanceof Finding.Broken broken) {
      witness(broken.witness());
    } else {
      lines.add("No interleaving fails%s.".formatted(size()));
    }
    String interleavings =
        exploration
            .interleavings()
            .map(
                number ->
                    "%,d interleaving%s"
                        .formatted(number, number.equals(BigInteger.ONE) ? "" : "s"))
            .orElseGet(() -> uncounted(exploration));
    lines.add(
        "Seen: %s, %s, %s, %s; in %s of memory."
            .formatted(
                count(exploration.states(), "state"),
                count(exploration.transitions(), "transition"),
                interleavings,
                (exploration.complete() ? "" : "at least ")
                    + count(exploration.outcomes().size(), "outcome"),
                memory(exploration.bytes())));
  }

  private static String memory(long bytes) {
    long kilobytes = (bytes + 1023) / 1024;
    return kilobytes < 1024
        ? "%,d KB".formatted(kilobytes)
        : "%,d MB".formatted((kilobytes + 1023) / 1024);
  }

  private static String uncounted(Exploration exploration) {
    if (exploration.regions()) {
      return "uncounted interleavings";
    }
    return exploration.complete() ? "endless interleavings" : "not all interleavings";
  }

  /** The level parameters of the size that was explored: {@code for n = 2}. */
  private String size() {
    String values =
        program.parameters().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "" : " for " + values;
  }

  private void witness(Witness witness) {
    lines.add(
        "%s that shows it%s: %s, %s."
            .formatted(
                witness.simplest() ? "The simplest run" : "A run",
                size(),
                count(witness.preemptions(), "preemption"),
                count(witness.schedule().size(), "step")));
    for (int i = 0; i < witness.moments().size(); i++) {
      if (i == witness.loop()) {
        lines.add("  from here on it repeats:");
      }
      moment(i, witness.moments().get(i));
    }
    circle(witness);
    witness.lost().forEach(this::lost);
  }

  private void circle(Witness witness) {
    List<Integer> circle = witness.circle();
    if (circle.size() > 1) {
      lines.add(
          "They wait in a circle: %s, and back to %s."
              .formatted(
                  circle.stream().map(this::name).collect(Collectors.joining(" for ")),
                  name(circle.get(0))));
    }
  }

  private void lost(LostSignal lost) {
    lines.add(
        "The signal of %s for %s at moment %d came when nobody waited: it was lost, and %s waits."
            .formatted(
                name(lost.signaller()), lost.object(), lost.moment() + 1, name(lost.waiter())));
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }

  private void moment(int number, Moment moment) {
    if (!moment.before().isEmpty()) {
      lines.add("       (%s)".formatted(moment.before()));
    }
    String name = name(moment.thread());
    lines.add(
        "  %3d  %s, line %d: %s   %s"
            .formatted(number + 1, name, moment.line(), moment.does(), values(moment)));
  }

  private String values(Moment moment) {
    return program.variables().stream()
        .map(variable -> value(variable, moment))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String value(SharedVariable variable, Moment moment) {
    return variable.name() + " = " + Cells.show(variable, moment.cells());
  }

  private void run(RunReport run) {
    String cores = count(run.cores(), "core");
    lines.add(
        run.wrong() > 0
            ? "It went wrong in %,d of %s on %s."
                .formatted(run.wrong(), count(run.rounds(), "round"), cores)
            : "It held in all %s on %s.".formatted(count(run.rounds(), "round"), cores));
    run.score()
        .ifPresent(
            score ->
                lines.add(
                    "Speedup %.2f (pairs %.2f to %.2f); par %.2f: %s."
                        .formatted(
                            score.speedup(),
                            score.low(),
                            score.high(),
                            score.par(),
                            score.besidePar().beside("par"))));
    run.memory().ifPresent(this::memory);
    run.retries()
        .ifPresent(mean -> lines.add("Transactions tried again: %.1f a round.".formatted(mean)));
    run.metrics().ifPresent(this::metrics);
    if (run.noisy()) {
      String most =
          judgement.starsAreTheClocks() ? "" : "; the stars are for the lower end of the interval";
      lines.add("Noisy: other programs were using the cores" + most + ".");
    }
  }

  private void memory(RunReport.Memory memory) {
    String processes = memory.processes() == 1 ? "1 process" : memory.processes() + " processes";
    long megabytes = Math.round(memory.bytes() / 1e6);
    lines.add("Memory: %s, %,d MB.".formatted(processes, megabytes));
  }

  private void metrics(Metrics metrics) {
    lines.add(
        "Inside locks: %,.0f µs a round. Longest wait: %,.0f µs; 99 %% of the waits: %,.0f µs at most."
            .formatted(metrics.locked(), metrics.longestWait(), metrics.wait99()));
  }

  private static String count(long number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
