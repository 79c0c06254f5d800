package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.Value;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands here for another process in one round: does to the objects what it asks for, waits in its
 * place, and gives it what comes out.
 */
final class Delegate {
  private final Worker worker;
  private final ObjectAccess objects;
  private final Compiled compiled;
  private final ChildProcess process;
  private final long round;
  private final @Nullable Recording recording;
  private boolean stopped;

  /**
   * @param recording notes what the process does; only in traced rounds
   */
  Delegate(
      Worker worker,
      ObjectAccess objects,
      Compiled compiled,
      ChildProcess process,
      long round,
      @Nullable Recording recording) {
    this.worker = worker;
    this.objects = objects;
    this.compiled = compiled;
    this.process = process;
    this.round = round;
    this.recording = recording;
  }

  Worker worker() {
    return worker;
  }

  /** Whether the stamps of the process say when something was by the clock of this one. */
  boolean hasSameClock() {
    return process.hasSameClock();
  }

  /** A message to a process. */
  interface Message {
    void write(Wire wire) throws IOException;
  }

  /** What a process has answered. */
  interface Answer<T> {
    T read(Wire wire) throws IOException;
  }

  /**
   * Lets the process do something, and does what it asks for meanwhile. In a traced round the
   * answer is followed by what the process has noted.
   *
   * @param word what it has to do
   * @param rest the message behind the round's number
   * @param done what it says when it has done it
   */
  <T> T let(Word word, Message rest, Word done, Answer<T> answer) {
    long begun = System.nanoTime();
    try {
      rest.write(process.begin(word, compiled, round).small(recording == null ? 0 : 1));
      process.wire().end();
      Word last = serve();
      if (last != done) {
        throw failure(last);
      }
      T value = answer.read(process.wire());
      if (recording != null) {
        LogBytes.read(process.wire(), recording.log(worker.number()), hasSameClock(), begun);
      }
      return value;
    } catch (IOException lost) {
      process.kill();
      throw new ProcessLost(lost);
    }
  }

  private Word serve() throws IOException {
    Word word = process.wire().word();
    while (word == Word.OPERATE) {
      operate();
      word = process.wire().word();
    }
    return word;
  }

  private void operate() throws IOException {
    Wire wire = process.wire();
    int object = wire.small();
    Operation operation = wire.constant(Operation.class);
    int timeout = wire.small() == 0 ? Instr.NO_SLOT : 0;
    Instr.Operate instr =
        new Instr.Operate(0, Instr.NO_SLOT, object, operation, Instr.NO_SLOT, timeout);
    try {
      long value = operate(instr, wire.number(), wire.number());
      wire.begin(Word.VALUE).number(value).end();
    } catch (PythonError error) {
      wire.begin(Word.ERROR).text(error.text()).end();
    } catch (RuntimeException end) {
      wire.begin(Word.STOP).end();
      serve();
      throw end;
    }
  }

  private long operate(Instr.Operate instr, long argument, long timeout) {
    if (!compiled.plainLocks().get(instr.object())) {
      return objects.operate(worker, instr, argument, timeout);
    }
    if (instr.operation() == Operation.ACQUIRE) {
      objects.acquire(worker, instr.object());
    } else {
      objects.release(worker, instr.object());
    }
    return Value.NONE;
  }

  private RuntimeException failure(Word word) throws IOException {
    Wire wire = process.wire();
    return switch (word) {
      case FAILED ->
          new RoundFailed(
              new Failure(wire.constant(Kind.class), wire.text(), wire.text(), wire.small()));
      case LEFT -> new Stopped();
      case BROKEN -> new IllegalStateException(wire.text());
      default -> new IllegalStateException("internal error: unexpected message " + word);
    };
  }

  /** The round is given up; called by the team. */
  void stop() {
    if (!stopped) {
      stopped = true;
      process.stop(round);
    }
  }

  /** The process does not leave a round that was given up. */
  void kill() {
    process.kill();
  }
}
