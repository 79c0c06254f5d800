package gilbreak.level.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A part of a JSON schema. */
record Schema(JsonNode root, JsonNode node) {
  private static final Path FILE = Path.of("docs/level.schema.json");

  static Schema ofLevels() throws IOException {
    return of(FILE);
  }

  static Schema of(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readString(file));
    return new Schema(root, root);
  }

  /** What a validator says against a level. */
  static List<String> complaints(String yaml) throws IOException {
    return complaints(FILE, yaml);
  }

  /** What a validator says against a text. */
  static List<String> complaints(Path schema, String yaml) throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V7)
        .getSchema(Files.readString(schema))
        .validate(yaml, InputFormat.YAML)
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  /** The keys of a map; none where any name can be one. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    parts().forEach(part -> part.path("properties").fieldNames().forEachRemaining(keys::add));
    return keys;
  }

  /** What stands under a key. */
  Schema under(String key) {
    return parts()
        .map(part -> part.path("properties").path(key))
        .filter(JsonNode::isObject)
        .findFirst()
        .or(
            () ->
                parts()
                    .map(part -> part.path("additionalProperties"))
                    .filter(JsonNode::isObject)
                    .findFirst())
        .map(found -> new Schema(root, found))
        .orElseThrow(() -> new AssertionError("the schema has no " + key));
  }

  /** An item of a list. */
  Schema item() {
    return parts()
        .map(part -> part.path("items"))
        .filter(JsonNode::isObject)
        .map(found -> new Schema(root, found))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the schema has no list here: " + node));
  }

  /** The words to choose from. */
  List<String> words() {
    return parts()
        .flatMap(part -> StreamSupport.stream(part.path("enum").spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }

  /** This one, what it refers to and its alternatives. */
  private Stream<JsonNode> parts() {
    if (node.has("$ref")) {
      return new Schema(root, root.at(node.path("$ref").asText().substring(1))).parts();
    }
    Stream<JsonNode> others =
        Stream.of("anyOf", "allOf")
            .flatMap(word -> StreamSupport.stream(node.path(word).spliterator(), false))
            .flatMap(other -> new Schema(root, other).parts());
    return Stream.concat(Stream.of(node), others);
  }
}
