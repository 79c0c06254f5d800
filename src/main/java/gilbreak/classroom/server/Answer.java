package gilbreak.classroom.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.yaml.JsonWriter;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server says to a request.
 *
 * @param type the media type
 * @param file the name under which a browser keeps it; empty when it shows it
 */
record Answer(int status, String type, String file, ByteBuffer body) {
  static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final int OK = 200;

  static Answer json(Map<String, ? extends @Nullable Object> map) {
    return json(OK, map);
  }

  static Answer json(int status, Map<String, ? extends @Nullable Object> map) {
    return new Answer(status, JSON, "", bytes(JsonWriter.write(map)));
  }

  static Answer text(String type, String text) {
    return new Answer(OK, type, "", bytes(text));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  /** With the reason in a sentence. */
  static Answer refusal(int status, String reason) {
    return json(status, Map.of("error", reason));
  }

  Answer with(int other) {
    return new Answer(other, type, file, body);
  }

  Answer as(String name) {
    return new Answer(status, type, name, body);
  }
}
