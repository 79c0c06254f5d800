package gilbreak.judge.isolated;

/** How a judgement in a process of its own has ended. */
public sealed interface Outcome {

  /** What it was, in a sentence. */
  String sentence();

  /** It came to its end. */
  record Judged(Report report) implements Outcome {
    @Override
    public String sentence() {
      return report.verdict().word() + ".";
    }
  }

  /** The level or the solution cannot be used. */
  record Refused(String problems) implements Outcome {
    @Override
    public String sentence() {
      return problems;
    }
  }

  /** It took too long and was killed. */
  record Killed(long seconds) implements Outcome {
    @Override
    public String sentence() {
      return "Killed after %d s.".formatted(seconds);
    }
  }

  /** It needed more memory than it may take. */
  record OutOfMemory(int heapMegabytes) implements Outcome {
    @Override
    public String sentence() {
      return "Out of memory: %d MB were not enough.".formatted(heapMegabytes);
    }
  }

  /** Its process has come to an end that nobody wanted. */
  record Died(String how) implements Outcome {
    @Override
    public String sentence() {
      return "The judging process died: %s.".formatted(how);
    }
  }

  /** Whoever asked for it does not want it any more. */
  record Cancelled() implements Outcome {
    @Override
    public String sentence() {
      return "Cancelled.";
    }
  }
}
