package gilbreak.classroom.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL for tests: the machine's own, started in a folder of its own, else the one that
 * Maven brings along. With neither of them the tests fail where {@code CI} is set, and are skipped
 * elsewhere.
 */
final class PostgresServer implements AutoCloseable {
  private final String url;
  private final Closeable end;

  private PostgresServer(String url, Closeable end) {
    this.url = url;
    this.end = end;
  }

  String url() {
    return url;
  }

  static PostgresServer start() throws Exception {
    try {
      Optional<Path> installed = installed();
      return installed.isPresent() ? installed(installed.get()) : embedded();
    } catch (IOException | IllegalStateException e) {
      if (System.getenv("CI") != null) {
        throw e;
      }
      Assumptions.abort("there is no PostgreSQL here: " + e);
      throw e;
    }
  }

  private static PostgresServer embedded() throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    return new PostgresServer(postgres.getJdbcUrl("postgres", "postgres"), postgres);
  }

  /** The folder of the newest one's commands; Debian keeps them apart from the others. */
  private static Optional<Path> installed() throws IOException {
    List<Path> folders = new ArrayList<>();
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .map(version -> version.resolve("bin"))
            .sorted(Comparator.reverseOrder())
            .forEach(folders::add);
      }
    }
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      folders.add(Path.of(folder));
    }
    return folders.stream()
        .filter(
            folder ->
                Files.isExecutable(folder.resolve("pg_ctl"))
                    && Files.isExecutable(folder.resolve("initdb")))
        .findFirst();
  }

  private static PostgresServer installed(Path commands) throws IOException {
    Path folder = Files.createTempDirectory("gilbreak-postgres");
    boolean root = System.getProperty("user.name").equals("root");
    if (root) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    List<String> as = root ? List.of("runuser", "-u", "postgres", "--") : List.of();
    String data = folder.resolve("data").toString();
    String control = commands.resolve("pg_ctl").toString();
    run(
        join(
            as,
            commands.resolve("initdb").toString(),
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            "postgres",
            "-E",
            "UTF8"));
    int port = freePort();
    String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1";
    run(
        join(
            as,
            control,
            "-D",
            data,
            "-o",
            options,
            "-l",
            folder.resolve("log").toString(),
            "-w",
            "start"));
    return new PostgresServer(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres",
        () -> {
          run(join(as, control, "-D", data, "-m", "immediate", "stop"));
          run(List.of("rm", "-rf", folder.toString()));
        });
  }

  private static List<String> join(List<String> as, String... command) {
    return Stream.concat(as.stream(), Stream.of(command)).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.onExit().join().exitValue();
    if (status != 0) {
      throw new IOException(command + " ended with " + status);
    }
  }

  @Override
  public void close() throws IOException {
    end.close();
  }
}
