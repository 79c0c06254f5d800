package gilbreak.level.yaml;

import gilbreak.program.Interpreter;
import gilbreak.program.PythonVersion;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.Optional;

/** Reads which Python runs a level: {@code python} and {@code gil}. */
final class InterpreterReader {
  private static final PythonVersion OLDEST = new PythonVersion(3, 4);
  private static final PythonVersion NEWEST = new PythonVersion(3, 14);

  private final Expect expect;

  InterpreterReader(Expect expect) {
    this.expect = expect;
  }

  Interpreter read(Fields level) {
    PythonVersion version = level.find("python").map(this::version).orElse(PythonVersion.DEFAULT);
    Optional<Node> node = level.find("gil");
    boolean gil = node.map(this::gil).orElse(true);
    if (!gil && version.compareTo(PythonVersion.FREE_THREADED) < 0) {
      String message = "gil: off needs python %s or newer, and this level has %s";
      expect.problem(
          node.orElseThrow().span(), message.formatted(PythonVersion.FREE_THREADED, version));
    }
    return new Interpreter(gil, version);
  }

  private PythonVersion version(Node node) {
    String expected = "a version of Python from %s to %s".formatted(OLDEST, NEWEST);
    Optional<PythonVersion> version =
        expect
            .scalar(node, expected)
            .flatMap(scalar -> PythonVersion.parse(scalar.text()))
            .filter(found -> found.compareTo(OLDEST) >= 0 && found.compareTo(NEWEST) <= 0);
    if (version.isEmpty()) {
      expect.instead(node, expected);
    }
    return version.orElse(PythonVersion.DEFAULT);
  }

  private boolean gil(Node node) {
    String expected = "on or off";
    String text = expect.scalar(node, expected).map(Node.ScalarNode::text).orElse("on");
    switch (text) {
      case "on", "true", "True" -> {
        return true;
      }
      case "off", "false", "False" -> {
        return false;
      }
      default -> {
        expect.instead(node, expected);
        return true;
      }
    }
  }
}
