package gilbreak.yaml;

import gilbreak.source.Diagnostic;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a file as a text: strictly UTF-8, and no more of them than allowed. */
public final class YamlBytes {
  private static final Span START = Span.of(1, 1, 1);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private YamlBytes() {}

  /**
   * Reads nothing of a file that is too big: SnakeYAML's time grows with the square of the longest
   * text or comment, 35 ms for 64 KiB and 9 s for 3 MiB, and its own limit only comes afterwards.
   *
   * @param name of the file, as its reader knows it
   * @param limit the most bytes it may have
   */
  public static SourceText decode(String name, byte[] bytes, int limit) throws SourceException {
    if (bytes.length > limit) {
      throw tooLong(name, limit);
    }
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      String shown =
          text + new String(bytes, input.position(), input.remaining(), StandardCharsets.UTF_8);
      throw invalid(new SourceText(name, shown), text, bytes[input.position()]);
    }
    return new SourceText(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  /** For a text that did not come from bytes. */
  static void checkLength(SourceText text, int limit) throws SourceException {
    String chars = text.text();
    if (chars.length() > limit || chars.getBytes(StandardCharsets.UTF_8).length > limit) {
      throw tooLong(text.name(), limit);
    }
  }

  private static SourceException tooLong(String name, int limit) {
    String message =
        "this file is longer than %d KiB, the most that is read; shorten it"
            .formatted(limit / 1024);
    return new SourceException(new SourceText(name, ""), List.of(new Diagnostic(START, message)));
  }

  private static SourceException invalid(SourceText shown, String before, byte found) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = 1 + before.length() - (before.lastIndexOf('\n') + 1);
    String message =
        "byte 0x%02X is not UTF-8 here; save the file in the encoding UTF-8".formatted(found);
    return new SourceException(shown, List.of(new Diagnostic(Span.of(line, column, 1), message)));
  }
}
