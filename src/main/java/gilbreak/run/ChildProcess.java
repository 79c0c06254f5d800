package gilbreak.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another process, as the first one sees it. */
final class ChildProcess {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Process process;
  private final Wire wire;
  private final SocketChannel line;
  private final boolean sameClock;
  private volatile boolean killed;
  private final Map<Compiled, Integer> programs = new HashMap<>();

  /**
   * @param line carries the numbers of rounds that are given up
   * @param begun when the process was started
   */
  ChildProcess(Process process, SocketChannel line, long begun) throws IOException {
    this.process = process;
    this.line = line;
    this.wire = new Wire(process.getInputStream(), process.getOutputStream());
    wire.word();
    long clock = wire.number();
    this.sameClock = clock - begun >= 0 && System.nanoTime() - clock >= 0;
  }

  /** Messages to the process and from it. */
  Wire wire() {
    return wire;
  }

  /** One that was killed is dead, though the system may take a while to say so. */
  boolean isAlive() {
    return !killed && process.isAlive();
  }

  /**
   * Whether its clock is this process's: so it is where {@link System#nanoTime} is a clock of the
   * machine, as on Linux.
   */
  boolean hasSameClock() {
    return sameClock;
  }

  /**
   * Sends it a program, unless it has it.
   *
   * @return whether it will say that it is ready
   */
  boolean load(Compiled compiled, int thread) throws IOException {
    if (programs.containsKey(compiled)) {
      return false;
    }
    int number = programs.size();
    programs.put(compiled, number);
    wire.begin(Word.LOAD).small(number).small(thread);
    wire.bytes(ProgramBytes.of(compiled.program())).end();
    return true;
  }

  /** Begins a message about a round of a program that it has. */
  Wire begin(Word word, Compiled compiled, long round) throws IOException {
    return wire.begin(word).small(programs.getOrDefault(compiled, -1)).number(round);
  }

  /** Tells it that a round is given up. */
  void stop(long round) {
    // An interrupted thread would close the line.
    boolean interrupted = Thread.interrupted();
    try {
      line.write(ByteBuffer.allocate(Long.BYTES).putLong(0, round));
    } catch (IOException e) {
      kill();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void kill() {
    killed = true;
    process.destroyForcibly();
  }

  /** Ends it and lets go of all that leads to it. */
  void close() {
    kill();
    try (line;
        wire) {
      process.waitFor();
    } catch (IOException e) {
      // It is dead, and so is the pipe.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The most memory that it has had at a time; known on Linux only. */
  OptionalLong peakBytes() {
    try {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      Matcher peak = PEAK.matcher(Files.readString(status, StandardCharsets.US_ASCII));
      return peak.find()
          ? OptionalLong.of(Long.parseLong(peak.group(1)) * 1024)
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
