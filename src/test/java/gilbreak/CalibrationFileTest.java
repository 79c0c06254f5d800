package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gilbreak.run.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationFileTest {
  @TempDir private Path folder;

  private Calibration of(String machine) {
    return new CalibrationFile(folder.resolve("cache"), machine);
  }

  @Test
  void whatIsKeptIsThereAtTheNextStart() throws IOException {
    of("one").keep(1_234.5);
    assertEquals(OptionalDouble.of(1_234.5), of("one").turnsPerMicrosecond());
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void anotherMachineHasNothingKept() {
    of("one").keep(1_234.5);
    assertEquals(OptionalDouble.empty(), of("other").turnsPerMicrosecond());
    of("other").keep(99);
    assertEquals(OptionalDouble.of(99), of("other").turnsPerMicrosecond());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one",
        "one\n",
        "one\nfast\n",
        "one\n-1\n",
        "one\nNaN\n",
        "one\nInfinity\n",
        "one\n0\n",
        "one\n1\n2\n",
        "\u0000\u0001"
      })
  void spoiltFileIsNoneAndIsWrittenAgain(String text) throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(folder.resolve("cache/calibration"), text);
    assertEquals(OptionalDouble.empty(), of("one").turnsPerMicrosecond());
    of("one").keep(7);
    assertEquals(OptionalDouble.of(7), of("one").turnsPerMicrosecond());
  }

  @Test
  void bytesThatAreNoTextAndLongFilesAreNone() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.write(folder.resolve("cache/calibration"), new byte[] {(byte) 0xc3, (byte) 0x28});
    assertEquals(OptionalDouble.empty(), of("one").turnsPerMicrosecond());
    Files.writeString(folder.resolve("cache/calibration"), "one\n" + "1".repeat(1_000_000));
    assertEquals(OptionalDouble.empty(), of("one").turnsPerMicrosecond());
  }

  @Test
  void folderThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    of("one").keep(7);
    assertEquals(OptionalDouble.empty(), of("one").turnsPerMicrosecond());
  }

  @Test
  void machineIsToldInOneLineAndAlwaysTheSame() {
    String identity = ThisMachine.identity();
    assertEquals(identity, ThisMachine.identity());
    assertFalse(identity.contains("\n"));
    assertEquals("Fast CPU 9", ThisMachine.model("processor\t: 0\nmodel name\t: Fast CPU 9\n"));
    assertEquals("", ThisMachine.model("processor\t: 0\n"));
  }
}
