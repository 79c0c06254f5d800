package gilbreak.judge.isolated;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A process that judges, from its start to its end, which comes at the latest when this ends. */
final class Custody {
  /** HotSpot's own, for {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int SIGNALLED = 128;
  private static final long LOOK_MILLIS = 20;

  private final Process process;
  private final IsolationLimits limits;
  private final long begun = System.nanoTime();

  Custody(Process process, IsolationLimits limits) {
    this.process = process;
    this.limits = limits;
  }

  Outcome outcome(Order order, BooleanSupplier goOn) {
    try {
      return outcome(talk(order), goOn);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Cancelled();
    } finally {
      kill();
    }
  }

  /** In a thread of its own, since it hangs for as long as the process does. */
  private CompletableFuture<Outcome> talk(Order order) {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Thread talker = new Thread(() -> talk(order, outcome), "gilbreak-isolated-judge");
    talker.setDaemon(true);
    talker.start();
    return outcome;
  }

  private void talk(Order order, CompletableFuture<Outcome> outcome) {
    try {
      Pipe pipe = new Pipe(process.getInputStream(), process.getOutputStream());
      pipe.write(order);
      outcome.complete(pipe.outcome());
    } catch (IOException | RuntimeException | Error e) {
      outcome.completeExceptionally(e);
    }
  }

  private Outcome outcome(CompletableFuture<Outcome> answer, BooleanSupplier goOn)
      throws InterruptedException {
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!goOn.getAsBoolean()) {
          return new Outcome.Cancelled();
        }
        if (System.nanoTime() - begun > limits.time().toNanos()) {
          return new Outcome.Killed(limits.time().toSeconds());
        }
      } catch (ExecutionException e) {
        return death(String.valueOf(e.getCause()));
      }
    }
  }

  /** Why there was no answer: mostly because the process has ended. */
  private Outcome death(String otherwise) throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.SECONDS)) {
      return new Outcome.Died(otherwise);
    }
    int status = process.exitValue();
    if (status == OUT_OF_MEMORY) {
      return new Outcome.OutOfMemory(limits.heapMegabytes());
    }
    return new Outcome.Died(
        status > SIGNALLED ? "by signal " + (status - SIGNALLED) : "with exit status " + status);
  }

  /** It, and the processes of the program that it judges. */
  private void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
