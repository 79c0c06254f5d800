package gilbreak.clock.yaml;

import gilbreak.clock.Costs;
import gilbreak.program.Interpreter;
import gilbreak.program.PythonVersion;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of costs that come with the game, by their names. */
public final class CostTables {
  private static final String FILE = "costs.yaml";
  private static final int MAX_BYTES = 64 * 1024;
  private static final List<PythonVersion> WITH_GIL =
      List.of(version("3.9"), version("3.13"), version("3.14"));
  private static final List<PythonVersion> WITHOUT = List.of(version("3.13"), version("3.14"));

  private final Map<String, Costs> tables;

  CostTables(Map<String, Costs> tables) {
    this.tables = new LinkedHashMap<>(tables);
  }

  private static PythonVersion version(String text) {
    return PythonVersion.parse(text).orElseThrow();
  }

  /** The tables that come with the game. */
  public static CostTables shipped() {
    return Shipped.TABLES;
  }

  /** Read when somebody asks for the first time. */
  private static final class Shipped {
    static final CostTables TABLES = load();
  }

  private static CostTables load() {
    try (InputStream in = CostTables.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readNBytes(MAX_BYTES + 1);
      return CostsReader.read(YamlBytes.decode(FILE, bytes, MAX_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SourceException e) {
      throw new IllegalStateException("internal error: " + e.getMessage(), e);
    }
  }

  public List<String> names() {
    return List.copyOf(tables.keySet());
  }

  /** The table of a name that is there. */
  public Costs named(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  /** The table of an interpreter: that of the first version in it that is not older. */
  public Costs of(Interpreter interpreter) {
    List<PythonVersion> versions = interpreter.gil() ? WITH_GIL : WITHOUT;
    PythonVersion version =
        versions.stream()
            .filter(known -> known.compareTo(interpreter.version()) >= 0)
            .findFirst()
            .orElse(versions.get(versions.size() - 1));
    return named(version + (interpreter.gil() ? "" : "t"));
  }
}
