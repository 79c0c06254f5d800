package gilbreak.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.machine.Failure;
import gilbreak.programs.TestProgram;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures that can be had with pencil and paper, where nothing costs anything but what a program
 * asks for. The head of each program says what it is to give, in milliseconds: {@code makespan},
 * {@code ends} of single threads, {@code late}, and how many {@code retries}; {@code costs} are
 * milliseconds or percent.
 */
class TextbookTest {
  private static final Path FOLDER = Path.of("src/test/clock");
  private static final long TICK = 1_000_000;

  static Stream<TestProgram> programs() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream().map(TextbookTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestProgram read(Path file) {
    try {
      return TestProgram.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theClockGivesWhatPaperAndPencilGive(TestProgram test) {
    Reading reading =
        new Clock(costs(test), Integer.parseInt(test.expected("cores", "2")))
            .read(test.program(), beats(test));
    assertEquals(
        test.expected("failure", ""),
        reading.failure().map(Failure::kind).map(Failure.Kind::word).orElse(""));
    expect(test, "makespan", reading.makespan());
    expect(test, "late", reading.lateness());
    assertEquals(test.expected("retries", "" + reading.retries()), "" + reading.retries());
    pairs(test, "ends").forEach((name, end) -> assertEquals(end, ticks(end(reading, name)), name));
  }

  private static void expect(TestProgram test, String key, long nanos) {
    assertEquals(test.expected(key, ticks(nanos)), ticks(nanos), key);
  }

  private static String ticks(long nanos) {
    return "" + Math.round((double) nanos / TICK);
  }

  private static long end(Reading reading, String thread) {
    Lane lane =
        reading.timeline().lanes().stream()
            .filter(one -> one.thread().equals(thread))
            .findFirst()
            .orElseThrow();
    return lane.spans().stream().mapToLong(Span::to).max().orElseThrow();
  }

  private static Map<String, String> pairs(TestProgram test, String key) {
    return Arrays.stream(test.expected(key, "").split(" +"))
        .filter(text -> !text.isEmpty())
        .map(text -> text.split("="))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static Costs costs(TestProgram test) {
    return Tables.IDEAL.with(
        pairs(test, "costs").entrySet().stream()
            .collect(Collectors.toMap(TextbookTest::cost, TextbookTest::value)));
  }

  private static Cost cost(Map.Entry<String, String> pair) {
    return Cost.named(pair.getKey()).orElseThrow();
  }

  private static long value(Map.Entry<String, String> pair) {
    long number = Long.parseLong(pair.getValue());
    return cost(pair).unit() == Cost.Unit.TIME ? number * TICK : number;
  }

  private static Set<Integer> beats(TestProgram test) {
    return IntStream.range(0, test.program().threads().size())
        .filter(thread -> isMarked(test, thread))
        .boxed()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isMarked(TestProgram test, int thread) {
    return test.program().threads().get(thread).name().equals(test.expected("beat", ""));
  }
}
