package gilbreak.classroom.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.AtomicFile;
import gilbreak.yaml.JsonReader;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps which contest somebody teaches: one at a time, the one said last. Its owner's alone. */
public final class PassFile {
  private final Path file;

  /**
   * @param folder of the teacher's files
   */
  public PassFile(Path folder) {
    this.file = folder.resolve("classroom").resolve("teacher.json");
  }

  public void keep(TeacherClient.Pass pass) throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("address", pass.address().toString());
    map.put("contest", pass.contest());
    map.put("token", pass.token());
    AtomicFile.write(file, JsonWriter.write(map).getBytes(UTF_8));
  }

  /** The one that was kept; none when the file cannot be understood. */
  public Optional<TeacherClient.Pass> read() throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    Map<?, ?> map = JsonReader.read(Files.readString(file));
    return Address.of(text(map, "address"))
        .map(address -> new TeacherClient.Pass(address, text(map, "contest"), text(map, "token")));
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }
}
