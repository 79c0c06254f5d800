package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Junk made of good levels and solutions: it is read, or refused in words. {@code
 * -Dfuzz.minutes=10} tries for so long, with another seed each time, which a failure names.
 */
final class LevelFuzzTest {
  private static final int FEW = 600;
  private static final int MINUTES = Integer.getInteger("fuzz.minutes", 0);
  private static final Path EVERYTHING = Path.of("src/test/levels/everything.yaml");

  static List<Path> levels() throws IOException {
    return Stream.concat(Shipped.some().stream(), Stream.of(EVERYTHING)).toList();
  }

  /** Whether a text is a level; anything but a refusal in words is a failure of the test. */
  private static boolean isRead(byte[] bytes) {
    try {
      LevelReader.read(YamlBytes.decode("level.yaml", bytes, LevelReader.MAX_BYTES));
      return true;
    } catch (SourceException e) {
      assertFalse(e.diagnostics().isEmpty());
      return false;
    }
  }

  private static boolean isRead(String text) {
    return isRead(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyDoubledKeyIsRefused(Path file) throws IOException {
    String text = Files.readString(file);
    for (Key key : Key.all(text)) {
      assertFalse(isRead(key.doubled(text)), key.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyMisspelledKeyIsReadOrRefused(Path file) throws IOException {
    String text = Files.readString(file);
    for (Key key : Key.all(text)) {
      for (String wrong : List.of("x", key.name() + "x", key.name().substring(1), "1", "\"\"")) {
        isRead(key.renamed(text, wrong));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyKeyMayBeMissing(Path file) throws IOException {
    String text = Files.readString(file);
    for (Key key : Key.all(text)) {
      isRead(key.dropped(text));
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyValueMayBeOfAnotherType(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> others =
        List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "1.5",
            "x",
            "'1'",
            "true",
            "null",
            "[]",
            "[[]]",
            "[null]",
            "[x, x]",
            "{}",
            "{x: }",
            "{x: {y: 1}}",
            "!!int 1",
            "*a",
            "&a 1",
            "|",
            ">",
            "2024-01-01",
            "0x1F",
            "1_000",
            ".inf",
            "~",
            "\"\\u202E\"",
            "\"\\e[2J\"");
    for (Key key : Key.all(text)) {
      for (String other : others) {
        isRead(key.valued(text, other));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void bytesMayBeJunk(Path file) throws IOException {
    byte[] good = Files.readAllBytes(file);
    fuzz(random -> isRead(junk(good, random)));
  }

  @Test
  void solutionsMayBeJunk() throws IOException, SourceException {
    Level level =
        LevelReader.read(new SourceText(EVERYTHING.toString(), Files.readString(EVERYTHING)));
    String text = SolutionFile.write(level.answers().par().orElseThrow(), level);
    assertTrue(isSolution(text.getBytes(StandardCharsets.UTF_8), level));
    for (Key key : Key.all(text)) {
      assertFalse(isSolution(key.doubled(text).getBytes(StandardCharsets.UTF_8), level));
      isSolution(key.dropped(text).getBytes(StandardCharsets.UTF_8), level);
      isSolution(key.valued(text, "[x]").getBytes(StandardCharsets.UTF_8), level);
    }
    byte[] good = text.getBytes(StandardCharsets.UTF_8);
    fuzz(random -> isSolution(junk(good, random), level));
  }

  private static boolean isSolution(byte[] bytes, Level level) {
    try {
      SolutionFile.read(YamlBytes.decode("mine.yaml", bytes, SolutionFile.MAX_BYTES), level);
      return true;
    } catch (SourceException e) {
      assertFalse(e.diagnostics().isEmpty());
      return false;
    }
  }

  private interface Attempt {
    boolean with(Random random);
  }

  /** So many attempts, or for so long; always the same ones unless it is for long. */
  private static void fuzz(Attempt attempt) {
    long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
    long first = MINUTES == 0 ? 1 : System.nanoTime();
    for (long seed = first; seed < first + FEW || System.nanoTime() < end; seed++) {
      try {
        attempt.with(new Random(seed));
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** Pieces dropped, doubled, moved, and bytes changed. */
  static byte[] junk(byte[] good, Random random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte one : good) {
      bytes.add(one);
    }
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int from = random.nextInt(bytes.size());
      int to = Math.min(bytes.size(), from + 1 + random.nextInt(40));
      List<Byte> piece = new ArrayList<>(bytes.subList(from, to));
      switch (random.nextInt(4)) {
        case 0 -> bytes.subList(from, Math.min(to, bytes.size() - 1)).clear();
        case 1 -> bytes.addAll(from, piece);
        case 2 -> bytes.addAll(random.nextInt(bytes.size()), piece);
        default -> bytes.set(from, (byte) random.nextInt(256));
      }
      if (bytes.isEmpty()) {
        break;
      }
    }
    byte[] junk = new byte[bytes.size()];
    for (int i = 0; i < junk.length; i++) {
      junk[i] = bytes.get(i);
    }
    return junk;
  }
}
