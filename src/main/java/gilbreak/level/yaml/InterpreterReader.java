package gilbreak.level.yaml;

import gilbreak.level.Gil;
import gilbreak.level.Wheel;
import gilbreak.program.PythonVersion;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ListNode;
import java.util.List;
import java.util.Optional;

/** Reads which Python runs a level: {@code python}, {@code gil} and {@code wheels}. */
final class InterpreterReader {
  private static final PythonVersion OLDEST = new PythonVersion(3, 4);
  private static final PythonVersion NEWEST = new PythonVersion(3, 14);
  private static final String PLAYER = "player";
  private static final String EXPECTED = "on, off, forced off, or player for a choice";

  private final Expect expect;

  InterpreterReader(Expect expect) {
    this.expect = expect;
  }

  PythonVersion version(Fields level) {
    return level.find("python").map(this::version).orElse(PythonVersion.DEFAULT);
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

  /** How the player may start Python: one way where there is no choice. */
  List<Gil> gils(Fields level, PythonVersion version, List<Wheel> wheels) {
    Optional<Node> node = level.find("gil");
    List<Gil> gils = node.map(found -> gils(found, wheels)).orElse(List.of(Gil.ON));
    boolean off = gils.stream().anyMatch(gil -> gil != Gil.ON);
    if (off && version.compareTo(PythonVersion.FREE_THREADED) < 0) {
      String message = "gil: off needs python %s or newer, and this level has %s";
      expect.problem(
          node.orElseThrow().span(), message.formatted(PythonVersion.FREE_THREADED, version));
    }
    return gils;
  }

  private List<Gil> gils(Node node, List<Wheel> wheels) {
    if (node instanceof ListNode list && !list.items().isEmpty()) {
      return list.items().stream().map(this::gil).distinct().toList();
    }
    String text = expect.scalar(node, EXPECTED).map(Node.ScalarNode::text).orElse("on");
    if (!text.equals(PLAYER)) {
      return List.of(gil(node));
    }
    return Gil.OFF.isOn(wheels)
        ? List.of(Gil.ON, Gil.OFF, Gil.FORCED_OFF)
        : List.of(Gil.ON, Gil.OFF);
  }

  Gil gil(Node node) {
    if (!(node instanceof Node.ScalarNode scalar) || scalar.isMissing()) {
      expect.instead(node, EXPECTED);
      return Gil.ON;
    }
    return switch (scalar.text()) {
      case "true", "True" -> Gil.ON;
      case "false", "False" -> Gil.OFF;
      default -> Gil.of(scalar.text()).orElseGet(() -> instead(node));
    };
  }

  private Gil instead(Node node) {
    expect.instead(node, EXPECTED);
    return Gil.ON;
  }

  /** The extension modules that the level imports. */
  List<Wheel> wheels(Fields level) {
    String example = "a list of modules such as {name: lxml, free_threaded: false}";
    return level.find("wheels").map(node -> expect.list(node, example)).orElse(List.of()).stream()
        .map(this::wheel)
        .toList();
  }

  private Wheel wheel(Node node) {
    Fields fields = expect.map(node, "the wheel");
    String name =
        fields.need("name").map(found -> expect.line(found, "a module's name")).orElse("?");
    boolean ready = fields.need("free_threaded").map(expect::truth).orElse(false);
    fields.end();
    return new Wheel(name, ready);
  }
}
