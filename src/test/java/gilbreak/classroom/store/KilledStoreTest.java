package gilbreak.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that takes submissions and judges them is killed again and again. {@code
 * -Dkills.store=25} does it more often.
 */
class KilledStoreTest {
  private static final int KILLS = Integer.getInteger("kills.store", 3);
  private static final int ACKNOWLEDGED_EACH = 25;

  @TempDir private Path folder;

  @Test
  void noAcknowledgedSubmissionIsLostOrJudgedTwice() throws Exception {
    Path file = folder.resolve("contests.db");
    Set<String> acknowledged = new HashSet<>();
    List<String> judged = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      runAndKill(file, i, acknowledged, judged);
    }
    try (Store store = new Store(Database.sqlite(file))) {
      store.queue().recover();
      StoreProcess.judgeAll(store, judged::add);
      Set<String> kept = new HashSet<>(solutions(store));
      assertTrue(kept.containsAll(acknowledged), () -> missing(acknowledged, kept));
      assertEquals(judged.size(), new HashSet<>(judged).size(), "a task was judged twice");
      assertTrue(
          store.entries().of("class", Entries.ALL).stream().allMatch(e -> e.result().isPresent()));
    }
    assertTrue(acknowledged.size() >= KILLS * ACKNOWLEDGED_EACH);
  }

  private static String missing(Set<String> acknowledged, Set<String> kept) {
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(kept);
    return "lost: " + lost;
  }

  private static void runAndKill(Path file, int run, Set<String> acknowledged, List<String> judged)
      throws IOException {
    Process process =
        new ProcessBuilder(
                String.join(File.separator, System.getProperty("java.home"), "bin", "java"),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                file.toString(),
                String.valueOf(run))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int taken = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("taken ")) {
          acknowledged.add(line.substring(6));
          taken++;
        } else {
          judged.add(line.substring(7));
        }
        if (taken == ACKNOWLEDGED_EACH) {
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.toHandle().destroyForcibly();
    }
  }

  private static List<String> solutions(Store store) {
    return store
        .database()
        .read(
            "list the submissions",
            connection ->
                Sql.list(connection, "SELECT solution FROM submission", row -> row.getString(1)));
  }
}
