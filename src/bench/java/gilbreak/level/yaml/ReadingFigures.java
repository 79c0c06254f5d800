package gilbreak.level.yaml;

import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Prints which files took longest to be read: of those that are made to be slow, and of junk made
 * of good levels. CPU time of the thread, once the reader is warm. The argument is how many seconds
 * to make junk; without it 20.
 */
final class ReadingFigures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM = 2_000;

  private final int tries;
  private long files;
  private long slowest;
  private String which = "";

  /**
   * @param tries how often each file is read; the best counts
   */
  private ReadingFigures(int tries) {
    this.tries = tries;
  }

  public static void main(String[] args) throws IOException {
    List<Path> levels = LevelFuzzTest.levels();
    byte[] first = Files.readAllBytes(levels.get(0));
    for (int i = 0; i < WARM; i++) {
      isRead(LevelFuzzTest.junk(first, new Random(i)));
    }
    hostile();
    junk(levels, args.length == 0 ? 20 : Integer.parseInt(args[0]));
  }

  private static void hostile() {
    ReadingFigures figures = new ReadingFigures(25);
    for (String text : HostileLevelsTest.texts()) {
      figures.read(text.getBytes(StandardCharsets.UTF_8), text.substring(0, 40).strip());
    }
    figures.read(
        HostileLevelsTest.atEveryLimit().getBytes(StandardCharsets.UTF_8), "at every limit");
    figures.print("files made to be slow");
  }

  private static void junk(List<Path> levels, int seconds) throws IOException {
    ReadingFigures figures = new ReadingFigures(1);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (long seed = 1; System.nanoTime() < end; seed++) {
      Path level = levels.get((int) (seed % levels.size()));
      byte[] junk = LevelFuzzTest.junk(Files.readAllBytes(level), new Random(seed));
      figures.read(junk, level.getFileName() + ", seed " + seed);
    }
    figures.print("files of junk");
  }

  private void read(byte[] bytes, String name) {
    long took = Long.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      isRead(bytes);
      took = Math.min(took, THREADS.getCurrentThreadCpuTime() - start);
    }
    files++;
    if (took > slowest) {
      slowest = took;
      which = name;
    }
    if (Boolean.getBoolean("each")) {
      System.out.printf("%8.1f ms  %s%n", took / 1e6, name.replace("\n", " "));
    }
  }

  private static boolean isRead(byte[] bytes) {
    try {
      LevelReader.read(YamlBytes.decode("level.yaml", bytes, LevelReader.MAX_BYTES));
      return true;
    } catch (SourceException refused) {
      return false;
    }
  }

  private void print(String what) {
    System.out.printf(
        "%,d %s, the slowest %.1f ms: %s%n", files, what, slowest / 1e6, which.replace("\n", " "));
  }
}
