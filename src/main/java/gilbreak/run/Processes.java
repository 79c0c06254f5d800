package gilbreak.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Real processes, started once and used for round after round, so that no round pays for starting
 * them. The first one that a program needs starts as many as it needs; they end with this object,
 * with the JVM, and, should that be killed, because their line to it comes to its end.
 */
final class Processes implements AutoCloseable {
  /** What the names of this JVM's folders for temporary files begin with. */
  static final String PREFIX = "gilbreak-%d-".formatted(ProcessHandle.current().pid());

  /** The file of common memory. */
  static final String MEMORY = "memory";

  /** The socket over which processes are told to stop. */
  static final String LINE = "line";

  /** Enough for a program and its code; no option that changes how fast code is. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx64m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:-DontCompileHugeMethods",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-XX:-UsePerfData",
          "-Xshare:auto");

  /** What a JVM takes options from; those are not meant for these. */
  private static final List<String> SURROUNDINGS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Burner burner;
  private final Thread lastAct = new Thread(this::kill, "gilbreak-end-processes");
  private final List<Process> started = new ArrayList<>();
  private final List<ChildProcess> children = new ArrayList<>();
  private int most;
  private ByteBuffer common = ByteBuffer.allocate(0);

  Processes(Burner burner) {
    this.burner = burner;
  }

  /** The memory that they have in common with this one; empty while there are none. */
  ByteBuffer common() {
    return common;
  }

  /** The process that plays a program's so-manieth process. */
  ChildProcess get(int number) {
    return children.get(number);
  }

  /** Sees to it that all processes of a program are there and have it. */
  void prepare(Compiled compiled) {
    List<Integer> parts = compiled.crew().processes();
    try {
      most = Math.max(most, parts.size());
      if (children.size() < most || !children.stream().allMatch(ChildProcess::isAlive)) {
        close();
        start(most);
      }
      load(compiled, parts);
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("cannot start the processes of the program", e);
    }
  }

  private void load(Compiled compiled, List<Integer> parts) throws IOException {
    List<ChildProcess> loading = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (get(i).load(compiled, parts.get(i))) {
        loading.add(get(i));
      }
    }
    for (ChildProcess child : loading) {
      child.wire().word();
    }
  }

  private void start(int count) throws IOException {
    Path folder = Files.createTempDirectory(PREFIX);
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve(LINE));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      common = CommonMemory.map(folder.resolve(MEMORY));
      server.bind(address);
      Runtime.getRuntime().addShutdownHook(lastAct);
      long begun = System.nanoTime();
      for (int number = 0; number < count; number++) {
        start(folder, number, server);
      }
      SocketChannel[] lines = lines(server, count);
      for (int number = 0; number < count; number++) {
        children.add(new ChildProcess(started.get(number), lines[number], begun));
      }
    } finally {
      // Whoever has it open or mapped keeps it.
      Files.deleteIfExists(folder.resolve(LINE));
      Files.deleteIfExists(folder.resolve(MEMORY));
      Files.deleteIfExists(folder);
    }
  }

  private void start(Path folder, int number, ServerSocketChannel server) throws IOException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ProcessMain.class.getName(), folder.toString(), "" + number));
    command.add(Double.toString(burner.turnsPerMicrosecond()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(SURROUNDINGS);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    synchronized (started) {
      started.add(process);
    }
    closeAtItsEnd(process, server);
  }

  /** One that ends before it has called would be waited for in vain. */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the end of the process
  private static void closeAtItsEnd(Process process, ServerSocketChannel server) {
    process.onExit().thenRun(() -> close(server));
  }

  private static void close(ServerSocketChannel server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return String.join(File.separator, System.getProperty("java.home"), "bin", "java");
  }

  /** The processes' lines, each at the place of its number. */
  private static SocketChannel[] lines(ServerSocketChannel server, int count) throws IOException {
    SocketChannel[] lines = new SocketChannel[count];
    ByteBuffer number = ByteBuffer.allocate(1);
    for (int i = 0; i < count; i++) {
      SocketChannel line = server.accept();
      line.read(number.clear());
      lines[number.get(0)] = line;
    }
    return lines;
  }

  /** What the processes of a program have taken of the machine's memory; empty where unknown. */
  OptionalLong peakBytes(Compiled compiled) {
    long sum = 0;
    for (int i = 0; i < compiled.crew().processes().size(); i++) {
      OptionalLong bytes = i < children.size() ? get(i).peakBytes() : OptionalLong.empty();
      if (bytes.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += bytes.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  private void kill() {
    synchronized (started) {
      started.forEach(Process::destroyForcibly);
    }
  }

  @Override
  public void close() {
    kill();
    children.forEach(ChildProcess::close);
    children.clear();
    synchronized (started) {
      started.clear();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(lastAct);
    } catch (IllegalStateException e) {
      // The JVM is ending, and so the hook does the same.
    }
  }
}
