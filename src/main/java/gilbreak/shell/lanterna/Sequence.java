package gilbreak.shell.lanterna;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes for the terminal, gathered so that they leave in one write; used again for each frame. */
final class Sequence {
  private byte[] bytes = new byte[4096];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Appends a text of ASCII characters. */
  void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  void number(int number) {
    if (number >= 10) {
      number(number / 10);
    }
    append('0' + number % 10);
  }

  /** Appends a character, no surrogate, as UTF-8. */
  void glyph(char glyph) {
    if (glyph < 0x80) {
      append(glyph);
    } else if (glyph < 0x800) {
      append(0xc0 | (glyph >> 6));
      append(0x80 | (glyph & 0x3f));
    } else {
      append(0xe0 | (glyph >> 12));
      append(0x80 | ((glyph >> 6) & 0x3f));
      append(0x80 | (glyph & 0x3f));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void append(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
  }
}
