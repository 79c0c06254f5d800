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
import org.jspecify.annotations.Nullable;

/** Keeps in which contest the player takes part: one at a time, the one joined last. */
public final class MembershipFile {
  private final Path file;

  /**
   * @param folder of the player's files
   */
  public MembershipFile(Path folder) {
    this.file = folder.resolve("classroom").resolve("membership.json");
  }

  public void keep(Membership membership) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("address", membership.address().toString());
    map.put("contest", membership.contest());
    map.put("title", membership.title());
    map.put("player", membership.player());
    map.put("name", membership.name());
    map.put("token", membership.token());
    AtomicFile.write(file, JsonWriter.write(map).getBytes(UTF_8));
  }

  /** Keeps none any more. */
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /** The one that was kept; none when the file cannot be understood. */
  public Optional<Membership> read() throws IOException {
    return Files.exists(file) ? of(JsonReader.read(Files.readString(file))) : Optional.empty();
  }

  private static Optional<Membership> of(Map<String, @Nullable Object> map) {
    return map.get("player") instanceof Long player
        ? Address.of(text(map, "address"))
            .map(
                address ->
                    new Membership(
                        address,
                        text(map, "contest"),
                        text(map, "title"),
                        player,
                        text(map, "name"),
                        text(map, "token")))
            .filter(Membership::isUsable)
        : Optional.empty();
  }

  private static String text(Map<String, @Nullable Object> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }
}
