package gilbreak.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gilbreak.source.SourceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class YamlBytesTest {

  private static String problem(byte[] bytes, int limit) {
    SourceException e =
        assertThrows(SourceException.class, () -> YamlBytes.decode("t.yaml", bytes, limit));
    return Trees.show(e.diagnostics().get(0));
  }

  @Test
  void utf8IsDecodedAndTheByteOrderMarkDropped() throws SourceException {
    byte[] bytes = "\uFEFFtitle: café\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("title: café\n", YamlBytes.decode("t.yaml", bytes, 100).text());
  }

  @Test
  void invalidUtf8IsRefusedWithItsPlace() {
    byte[] bytes = "a: 1\nb: caf\u00E9 noir\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "2:7 byte 0xE9 is not UTF-8 here; save the file in the encoding UTF-8",
        problem(bytes, 100));
  }

  @Test
  void cutOffUtf8IsRefused() {
    byte[] bytes = {'a', ':', ' ', (byte) 0xE2, (byte) 0x82};
    assertEquals(
        "1:4 byte 0xE2 is not UTF-8 here; save the file in the encoding UTF-8",
        problem(bytes, 100));
  }

  @Test
  void overlongUtf8IsRefused() {
    byte[] bytes = {'a', (byte) 0xC0, (byte) 0x80};
    assertEquals(
        "1:2 byte 0xC0 is not UTF-8 here; save the file in the encoding UTF-8",
        problem(bytes, 100));
  }

  @Test
  void theLimitIsInBytes() throws SourceException {
    byte[] bytes = "é".repeat(8 * 1024).getBytes(StandardCharsets.UTF_8);
    assertEquals(8 * 1024, YamlBytes.decode("t.yaml", bytes, 16 * 1024).text().length());
    assertEquals(
        "1:1 this file is longer than 15 KiB, the most that is read; shorten it",
        problem(bytes, 15 * 1024));
  }
}
