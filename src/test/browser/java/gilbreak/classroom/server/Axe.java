package gilbreak.classroom.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** What axe-core has to say against a page, with its rules of good practice among the others. */
final class Axe {
  private static final String RUN =
      """
      (options) => axe.run(options).then((found) => found.violations.map((rule) =>
        rule.id + ": " + rule.help + rule.nodes.map((node) => "\\n  " + node.html).join("")))
      """;

  private Axe() {}

  static List<?> violations(Page page) throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), UTF_8));
    }
    return (List<?>) page.evaluate(RUN, Map.of());
  }

  /** The same page's text that has too little contrast by now. */
  static List<?> faintText(Page page) {
    return (List<?>) page.evaluate(RUN, Map.of("runOnly", List.of("color-contrast")));
  }
}
