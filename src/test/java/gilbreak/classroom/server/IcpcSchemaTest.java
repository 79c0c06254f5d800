package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contest by the published schemas of the ICPC Contest API, which are not ours: {@code
 * -Dicpc.schemas=FOLDER} has those of the version that {@link IcpcApi} offers.
 */
@EnabledIfSystemProperty(named = "icpc.schemas", matches = ".+")
class IcpcSchemaTest {
  private static final String PUBLISHED =
      "https://github.com/icpc/ccs-specs/raw/2023-06/json-schema/";

  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers -> mappers.mapPrefix(PUBLISHED, folder().toUri().toString())));

  private static Path folder() {
    return Path.of(System.getProperty("icpc.schemas", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "api_information, ''",
    "contests, /contests",
    "contest, /contests/class",
    "access, /contests/class/access",
    "state, /contests/class/state",
    "judgement-types, /contests/class/judgement-types",
    "problems, /contests/class/problems",
    "teams, /contests/class/teams",
    "scoreboard, /contests/class/scoreboard"
  })
  void everyAnswerIsAsPublished(String schema, String path, @TempDir Path folder) throws Exception {
    try (Classroom room = new Classroom(folder)) {
      room.submit(room.join("Ada"), Classroom.PAR);
      room.judgeAll(1.5);
      room.submit(room.join("Bob"), Classroom.EMPTY);
      room.judgeAll(1);
      room.command("freeze", java.util.Map.of());
      assertEquals(Set.of(), validate(schema, room.get("/icpc/api" + path).body()));
    }
  }

  private Set<ValidationMessage> validate(String schema, String json) {
    return schemas
        .getSchema(SchemaLocation.of(PUBLISHED + schema + ".json"))
        .validate(json, InputFormat.JSON);
  }

  @Test
  void whatIsNotAsPublishedIsFound() {
    assertNotEquals(Set.of(), validate("api_information", "{\"version\": 1}"));
  }
}
