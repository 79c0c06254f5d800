package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measurements of made-up rounds, on a clock that goes on with them. */
class MeasurementTest {
  private static final Program PROGRAM =
      TestProgram.of("program", "shared: x=0\nthread t x2\nx = 1\n").program();

  private final List<Contestant> contestants =
      Stream.generate(() -> new Contestant(PROGRAM)).limit(3).toList();

  /** In the order of their first rounds, which is that of the contestants. */
  private final List<Compiled> programs = new ArrayList<>();

  private long now;
  private long nanos = 400_000;
  private long stolenEachTime;
  private long stolen;
  private long compilesUntil;
  private int wrong;
  private int wrongRound;
  private int spreads;

  private Measurement measurement() {
    Instruments instruments =
        new Instruments(
            () -> now, () -> stolen += stolenEachTime, () -> compiled(now), new Random(1));
    return new Measurement(contestants, new MadeUp(), instruments, true, RunObserver.NONE);
  }

  /** In milliseconds, of a compiler that has one core until it is through. */
  private long compiled(long nanos) {
    return Math.min(nanos, compilesUntil) / 1_000_000;
  }

  /** Tells rounds, and how often its threads were to be spread. */
  private final class MadeUp implements Stage {
    @Override
    public Round.Result run(Compiled compiled) {
      return round(compiled);
    }

    @Override
    public void spread() {
      spreads++;
    }
  }

  private Round.Result round(Compiled compiled) {
    now += nanos;
    if (!programs.contains(compiled)) {
      programs.add(compiled);
    }
    int which = programs.indexOf(compiled);
    boolean isWrong = which == wrong && contestants.get(which).rounds() + 1 == wrongRound;
    Optional<Failure> failure =
        isWrong ? Optional.of(Failure.of(Kind.FINALLY, "no")) : Optional.empty();
    return new Round.Result(nanos, 0, List.of(), 0, failure);
  }

  @Test
  void windowOfShortRoundsHasSeveral() {
    Sitting sitting = measurement().sit();
    assertEquals(Duel.LEAST, sitting.turns());
    // Warm-up: 100 ms in windows of three rounds, three programs; then three rounds a turn.
    assertEquals(28 * 3 + Duel.LEAST * 3, contestants.get(0).rounds());
    assertEquals(28 * 3 + Duel.LEAST * 3 + SelfCheck.PAIRS * 2 * 3, contestants.get(1).rounds());
  }

  @Test
  void longRoundIsAWindow() {
    nanos = 3_000_000;
    measurement().sit();
    assertEquals(12 + Duel.LEAST, contestants.get(0).rounds());
  }

  @Test
  void warmUpGoesOnAsLongAsTheJvmCompiles() {
    nanos = 3_000_000;
    compilesUntil = 600_000_000;
    measurement().sit();
    // Turns of 9 ms, spans of 54 ms; the thirteenth is the first in which nothing is compiled.
    assertEquals(13 * 54 / 9 + Duel.LEAST, contestants.get(0).rounds());
  }

  @Test
  void warmUpEndsEvenIfTheJvmCompilesForEver() {
    nanos = 3_000_000;
    compilesUntil = Long.MAX_VALUE;
    measurement().sit();
    assertTrue(contestants.get(0).rounds() < 300);
  }

  @Test
  void programTiesWithItself() {
    RunReport.Score score = measurement().sit().score();
    assertEquals(Comparison.TIE, score.besideBaseline());
    assertEquals(Comparison.TIE, score.besidePar());
  }

  @Test
  void theHostsStealingMakesTheMachineNoisy() {
    stolenEachTime = 1;
    assertTrue(measurement().sit().isNoisy());
  }

  @Test
  void threadsAreSpreadWhenTurnAfterTurnIsDisturbed() {
    stolenEachTime = 1;
    Sitting sitting = measurement().sit();
    assertEquals((SelfCheck.MOST_PAIRS + sitting.turns()) / 10, spreads);
  }

  @Test
  void threadsStayWhereTheyAreOnAQuietMachine() {
    measurement().sit();
    assertEquals(0, spreads);
  }

  @Test
  void wrongRoundIsNeverLostWhereverItFalls() {
    measurement().sit();
    for (int which = 0; which < contestants.size(); which++) {
      for (int round = 1; round <= contestants.get(which).rounds(); round++) {
        MeasurementTest other = new MeasurementTest();
        other.wrong = which;
        other.wrongRound = round;
        other.findsIt();
      }
    }
  }

  private void findsIt() {
    Measurement measurement = measurement();
    measurement.sit();
    assertFalse(measurement.isRight(), () -> "round " + wrongRound);
    Contestant contestant = contestants.get(wrong);
    assertEquals(1, contestant.wrong());
    // Only windows of the same turn still begin.
    assertTrue(contestant.rounds() <= wrongRound + 1);
    assertEquals(Kind.FINALLY, contestant.example().orElseThrow().kind());
  }
}
