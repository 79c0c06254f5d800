package gilbreak.classroom.server;

import gilbreak.yaml.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param origin the server's address as the request has it, such as {@code http://10.0.0.1:8080}
 * @param path its parts that the route leaves open, in their order
 * @param query by names
 * @param authorization the header, or empty
 * @param body as text; empty when there is none
 */
record Call(
    String address,
    String origin,
    List<String> path,
    Map<String, String> query,
    String authorization,
    String body) {
  private static final String BEARER = "Bearer ";

  Call {
    path = List.copyOf(path);
    query = Map.copyOf(query);
  }

  /** The contest that it is about. */
  String contest() {
    return path.get(0);
  }

  /** The token that it carries; empty when it carries none. */
  String token() {
    return authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
  }

  Fields fields() throws Refusal {
    try {
      return new Fields(body.isEmpty() ? Map.of() : JsonReader.read(body));
    } catch (IOException e) {
      throw new Refusal(Refusal.BAD, "The request is " + e.getMessage() + ".");
    }
  }

  /** What a request's body holds. */
  record Fields(Map<String, @Nullable Object> map) {
    String text(String key) throws Refusal {
      if (map.get(key) instanceof String text) {
        return text;
      }
      throw new Refusal(Refusal.BAD, "The request has no text " + key + ".");
    }

    long number(String key) throws Refusal {
      if (map.get(key) instanceof Long number) {
        return number;
      }
      throw new Refusal(Refusal.BAD, "The request has no number " + key + ".");
    }

    Optional<Long> numberIfAny(String key) {
      return map.get(key) instanceof Long number ? Optional.of(number) : Optional.empty();
    }
  }
}
