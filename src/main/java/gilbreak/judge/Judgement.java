package gilbreak.judge;

import gilbreak.explore.Exploration;
import gilbreak.machine.Failure;
import gilbreak.program.Program;
import gilbreak.run.RunReport;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that is known of one answer.
 *
 * @param program the one that was explored, at prove size
 * @param failure how it fails, when it is broken
 * @param run empty when it was not run
 * @param stars 0 to 3; empty when it is proved but not measured
 */
public record Judgement(
    Verdict verdict,
    Optional<Failure> failure,
    Program program,
    Exploration exploration,
    Optional<RunReport> run,
    OptionalInt stars) {}
