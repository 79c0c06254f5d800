package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What another process does all its life: it loads programs and plays its part in rounds. */
final class ProcessRounds {
  private final Wire wire;
  private final ByteBuffer common;
  private final Burner burner;
  private final Map<Integer, Loaded> programs = new HashMap<>();
  private final Thread player = Thread.currentThread();
  private long round;
  private long stopped;
  private @Nullable Worker playing;

  /**
   * @param common memory that all processes have mapped
   */
  ProcessRounds(Wire wire, ByteBuffer common, Burner burner) {
    this.wire = wire;
    this.common = common;
    this.burner = burner;
  }

  /** A program of which this process is one. */
  private record Loaded(Compiled compiled, int thread) {}

  /** A message: what came of playing. */
  private interface Outcome {
    void write(Wire wire) throws IOException;

    /** The same, followed by what was noted, if that is wanted. */
    default Outcome with(@Nullable ThreadLog log) {
      return log == null
          ? this
          : out -> {
            write(out);
            LogBytes.write(out, log);
          };
    }
  }

  /** Obeys until there is nobody left to obey. */
  void play() {
    try (RunDelay delay = new RunDelay()) {
      while (true) {
        obey(wire.word(), delay);
        wire.end();
      }
    } catch (IOException end) {
      ProcessMain.end();
    }
  }

  private void obey(Word word, RunDelay delay) throws IOException {
    switch (word) {
      case LOAD -> load(wire.small(), wire.small(), wire.bytes());
      case ROUND -> {
        Loaded loaded = loaded(wire.small());
        long number = wire.number();
        ThreadLog log = log(loaded, wire.small());
        play(number, loaded, log, (worker, cells) -> round(loaded, worker, cells, delay));
      }
      case CALL -> {
        Loaded loaded = loaded(wire.small());
        long number = wire.number();
        ThreadLog log = log(loaded, wire.small());
        long[] frame = new long[wire.small()];
        for (int i = 0; i < frame.length; i++) {
          frame[i] = wire.number();
        }
        play(number, loaded, log, (worker, cells) -> call(loaded, worker, cells, frame, delay));
      }
      default -> throw new IllegalStateException("internal error: unexpected message " + word);
    }
  }

  private static @Nullable ThreadLog log(Loaded loaded, int traced) {
    return traced == 0 ? null : new ThreadLog(new HeldTimes(loaded.compiled().program().objects()));
  }

  private Loaded loaded(int program) {
    return Objects.requireNonNull(programs.get(program));
  }

  private void load(int number, int thread, byte[] program) throws IOException {
    Program read = ProgramBytes.read(program);
    programs.put(number, new Loaded(Compiled.ofProcess(read, thread), thread));
    wire.begin(Word.READY);
  }

  /** One way to play a part. */
  private interface Play {
    Outcome play(Worker worker, LiveCells cells);
  }

  private void play(long number, Loaded loaded, @Nullable ThreadLog log, Play play)
      throws IOException {
    LiveCells cells = loaded.compiled().memory().fresh(common);
    Worker worker = worker(loaded, cells, log);
    Outcome outcome;
    try {
      begin(number, worker);
      outcome = play.play(worker, cells).with(log);
    } catch (RoundFailed failed) {
      outcome = failed(failed.failure());
    } catch (Stopped left) {
      outcome = out -> out.begin(Word.LEFT);
    } catch (UncheckedIOException lost) {
      throw lost.getCause();
    } catch (RuntimeException | Error bug) {
      outcome = out -> out.begin(Word.BROKEN).text(String.valueOf(bug));
    } finally {
      end();
    }
    outcome.write(wire);
  }

  private Worker worker(Loaded loaded, LiveCells cells, @Nullable ThreadLog log) {
    Compiled compiled = loaded.compiled();
    Program program = compiled.program();
    return new Worker(
        program.threads().get(loaded.thread()).name(),
        loaded.thread(),
        program.interpreter().gil() ? new Gil(program.interpreter().switchInterval()) : null,
        new RemoteObjects(wire),
        compiled.operations(),
        new Transaction(compiled.memory().transactions(cells)),
        burner,
        log == null ? null : new Recorder(log));
  }

  private static Outcome round(Loaded loaded, Worker worker, LiveCells cells, RunDelay delay) {
    Compiled compiled = loaded.compiled();
    long me = compiled.program().threads().get(loaded.thread()).me();
    Body body = compiled.body(loaded.thread());
    StartLine line = compiled.startLine(cells);
    Stamps stamps = new StartedThread(worker, body, cells.own(), me).play(line, delay);
    return out ->
        out.begin(Word.PLAYED).number(stamps.start()).number(stamps.end()).number(stamps.delay());
  }

  private static Outcome call(
      Loaded loaded, Worker worker, LiveCells cells, long[] frame, RunDelay delay) {
    Resumable code = loaded.compiled().resumable(loaded.thread());
    Recorder.noting(
        worker.recorder(),
        delay,
        () -> {
          worker.run(code, cells.own(), frame, null);
          return frame;
        });
    return out -> out.begin(Word.RETURNED).number(frame[0]);
  }

  private static Outcome failed(Failure failure) {
    return out ->
        out.begin(Word.FAILED)
            .constant(failure.kind())
            .text(failure.message())
            .text(Objects.requireNonNull(failure.thread()))
            .small(failure.line());
  }

  private synchronized void begin(long number, Worker worker) {
    round = number;
    playing = worker;
    if (stopped >= number) {
      throw new Stopped();
    }
  }

  /** An interrupt that was meant for this round must not reach the next one. */
  private synchronized void end() {
    playing = null;
    Thread.interrupted();
  }

  /** The round is given up; called by another thread. */
  synchronized void stop(long number) {
    stopped = Math.max(stopped, number);
    if (playing != null && round <= number) {
      playing.stop();
      player.interrupt();
    }
  }
}
