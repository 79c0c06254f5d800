package gilbreak.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table in ARCHITECTURE.md and the rules beside it, enforced. */
class ArchitectureTest {
  private static final String ROOT = "gilbreak";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|[^|]*\\|([^|]*)\\|$");
  private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theRulesSeeTheWholeProgram() {
    assertTrue(CLASSES.size() > 200, () -> CLASSES.size() + " classes");
  }

  @Test
  void theTableNamesExactlyTheFolders() throws IOException {
    Set<String> folders =
        CLASSES.stream()
            .map(ArchitectureTest::folder)
            .collect(Collectors.toCollection(TreeSet::new));
    folders.remove("");
    assertEquals(folders, table().keySet());
  }

  @Test
  void foldersUseOnlyWhatTheTableAllows() throws IOException {
    Map<String, Set<String>> table = table();
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = folder(type);
      if (!from.isEmpty()) {
        uses(type)
            .filter(target -> !folder(target).equals(from))
            .filter(target -> !table.getOrDefault(from, Set.of()).contains(folder(target)))
            .forEach(target -> wrong.add(from + ": " + type.getName() + " -> " + target.getName()));
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void theTableAllowsOnlyWhatIsUsed() throws IOException {
    Map<String, Set<String>> unused = table();
    for (JavaClass type : CLASSES) {
      Set<String> allowed = unused.getOrDefault(folder(type), new TreeSet<>());
      uses(type).forEach(target -> allowed.remove(folder(target)));
    }
    unused.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), unused);
  }

  @Test
  void foldersAreFreeOfCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "yaml, com.fasterxml..",
    "yaml, org.yaml..",
    "shell.lanterna, com.googlecode.lanterna..",
    "run, org.objectweb..",
    "classroom.store, java.sql..",
    "classroom.store, org.sqlite..",
    "classroom.store, org.postgresql..",
    "classroom.server, org.eclipse.jetty.."
  })
  void libraryIsUsedInOneFolder(String folder, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + folder)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void onlyTheRootKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void noStaticFieldCanChange() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void pureFoldersTouchNoWorld() {
    String[] pure =
        Stream.of(
                "source",
                "yaml",
                "program",
                "lang",
                "machine",
                "explore",
                "clock",
                "level",
                "python",
                "texts",
                "play",
                "view",
                "classroom")
            .map(folder -> ROOT + "." + folder)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(pure)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file", "java.net..", "java.util.concurrent..", "java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Random.class, Clock.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  private static Stream<JavaClass> uses(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> (target.getPackageName() + ".").startsWith(ROOT + "."));
  }

  private static String folder(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
        .results()
        .forEach(row -> table.put(row.group(1), names(row)));
    return table;
  }

  private static Set<String> names(MatchResult row) {
    return NAME.matcher(row.group(2))
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
