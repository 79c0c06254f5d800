package gilbreak.clock.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.clock.Cost;
import gilbreak.clock.Costs;
import gilbreak.program.Interpreter;
import gilbreak.program.PythonVersion;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTablesTest {
  @ParameterizedTest
  @CsvSource({
    "3.4, true, 3.9",
    "3.9, true, 3.9",
    "3.10, true, 3.13",
    "3.13, true, 3.13",
    "3.14, true, 3.14",
    "3.13, false, 3.13t",
    "3.14, false, 3.14t"
  })
  void interpreterHasItsTable(String version, boolean gil, String table) {
    PythonVersion python = PythonVersion.parse(version).orElseThrow();
    assertEquals(table, CostTables.shipped().of(new Interpreter(gil, python)).name());
  }

  @Test
  void tableHasWhatTheOneHasThatItIsLike() {
    CostTables tables = CostTables.shipped();
    assertEquals(5, tables.named("3.13").of(Cost.INSTRUCTION));
    assertEquals(
        tables.named("3.13t").of(Cost.FAIR_AFTER), tables.named("3.14t").of(Cost.FAIR_AFTER));
    assertEquals(108, tables.named("3.14t").of(Cost.WORK));
  }

  @Test
  void idealIsFree() {
    for (Cost cost : Cost.values()) {
      long expected = cost == Cost.WORK ? 100 : 0;
      assertEquals(expected, CostTables.shipped().named("ideal").of(cost), cost.word());
    }
  }

  @Test
  void changedCostsAreNoted() {
    Costs costs = CostTables.shipped().named("3.14").with(Map.of(Cost.MESSAGE, 2_000_000L));
    assertEquals(2_000_000, costs.of(Cost.MESSAGE));
    assertEquals(List.of(Cost.MESSAGE), costs.changed());
  }

  @Test
  void figureWithoutASourceIsRefused() {
    SourceText text =
        new SourceText("costs", "mine:\n  about: mine\n  costs:\n    lock: {is: 5 ns}\n");
    SourceException problem = assertThrows(SourceException.class, () -> CostsReader.read(text));
    assertEquals("the cost lock has no source", problem.diagnostics().get(0).message());
  }

  @Test
  void pageNamesEveryCost() throws IOException {
    String page = Files.readString(Path.of("docs/clock.md"));
    for (Cost cost : Cost.values()) {
      assertTrue(page.contains("`" + cost.word() + "`"), cost.word());
    }
  }
}
