package gilbreak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What machine and JVM this is, as far as that decides how fast code is. */
final class ThisMachine {
  private ThisMachine() {}

  /** In one line, the same at each start. */
  static String identity() {
    String cores = Runtime.getRuntime().availableProcessors() + " cores";
    String jvm =
        Stream.of("os.name", "os.arch", "java.vm.vendor", "java.vm.name", "java.vm.version")
            .map(property -> System.getProperty(property, ""))
            .collect(Collectors.joining("; "));
    return String.join("; ", processor(), cores, jvm).replaceAll("\\s+", " ");
  }

  private static String processor() {
    try {
      return model(Files.readString(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse("");
    }
  }

  /** The first processor's model in the text of {@code /proc/cpuinfo}; empty when it has none. */
  static String model(String cpuinfo) {
    return cpuinfo
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }
}
