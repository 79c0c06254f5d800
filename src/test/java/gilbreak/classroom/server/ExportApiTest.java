package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.yaml.JsonReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contest as its teacher keeps it: with everything, also when the board is frozen. */
class ExportApiTest {
  private static final Pattern CELL =
      Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r]*))(,|\r\n)");

  @TempDir private Path folder;
  private Classroom room;

  @BeforeEach
  void open() throws Exception {
    room = new Classroom(folder);
    room.command("top", Map.of("top", 1));
    submit("Ada", Classroom.PAR, 1.5);
    submit("Bob \"the, Rock\"", Classroom.EMPTY, 1);
    room.command("freeze", Map.of());
    submit("=Cleo", Classroom.BASELINE, 1.9);
  }

  private void submit(String name, String solution, double speedup) throws Exception {
    assertEquals(200, room.submit(room.join(name), solution).statusCode());
    room.judgeAll(speedup);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private HttpResponse<String> export(String file) throws Exception {
    HttpResponse<String> answer = room.get("/api/c/class/teacher/" + file, room.teacher);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer;
  }

  /** As a spreadsheet reads them. */
  private List<List<String>> rows() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    Matcher cells = CELL.matcher(export("export.csv").body());
    while (cells.find()) {
      row.add(cells.group(1) == null ? cells.group(2) : cells.group(1).replace("\"\"", "\""));
      if (cells.group(3).equals("\r\n")) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  @Test
  void tableHasEverySubmissionWithItsPlace() throws Exception {
    List<List<String>> rows = rows();
    assertEquals(List.of("level", "rank", "player", "name", "decision"), rows.get(0).subList(0, 5));
    assertEquals(List.of("lost-update", "2", "1", "Ada", "proved"), rows.get(1).subList(0, 5));
    assertEquals(
        List.of("lost-update", "", "2", "Bob \"the, Rock\"", "broken"), rows.get(2).subList(0, 5));
    assertEquals(List.of("lost-update", "1", "3", "'=Cleo", "proved"), rows.get(3).subList(0, 5));
    assertEquals(4, rows.size());
  }

  @Test
  void jsonSaysTheSameAsTheTable() throws Exception {
    Map<String, Object> all = JsonReader.read(export("export.json").body());
    List<List<String>> rows = rows();
    List<?> entries = (List<?>) all.get("entries");
    assertEquals(rows.size() - 1, entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Map<?, ?> entry = (Map<?, ?>) entries.get(i);
      for (int column = 0; column < rows.get(0).size(); column++) {
        Object value = entry.get(rows.get(0).get(column));
        String cell = rows.get(i + 1).get(column).replaceFirst("^'", "");
        assertEquals(value == null ? "" : String.valueOf(value), cell);
      }
    }
  }

  @Test
  void jsonHasTheWholeBoard() throws Exception {
    Map<String, Object> all = JsonReader.read(export("export.json").body());
    Map<?, ?> level = (Map<?, ?>) ((List<?>) all.get("levels")).get(0);
    assertEquals(3L, level.get("tried"));
    assertEquals(
        List.of("=Cleo", "Ada"),
        ((List<?>) level.get("ranks"))
            .stream().map(rank -> (Object) ((Map<?, ?>) rank).get("name")).toList());
    assertTrue(level.containsKey("digest") && level.containsKey("engine"));
  }

  @Test
  void pageHasTheWholeBoardAndNeedsNoServer() throws Exception {
    String page = export("page.html").body();
    assertTrue(page.contains("<bdi>Ada</bdi>") && page.contains("<bdi>=Cleo</bdi>"), page);
    assertTrue(page.contains("<svg role=\"img\""), page);
    assertFalse(page.matches("(?s).*(<script|<link|src=|href=\"[^#]|url\\(|@import).*"), page);
  }

  @Test
  void filesHaveNames() throws Exception {
    for (String file : List.of("export.csv", "export.json", "page.html")) {
      String name = "class" + file.substring(file.lastIndexOf('.'));
      assertEquals(
          "attachment; filename=\"" + name + "\"",
          export(file).headers().firstValue("Content-Disposition").orElse(""));
    }
  }
}
