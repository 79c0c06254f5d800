package gilbreak.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.source.SourceException;
import gilbreak.source.Span;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {

  private static void assertRefused(String text, String... problems) {
    assertEquals(List.of(problems), Trees.problems(text));
  }

  @Test
  void anchorAndAliasAreRefusedWithTheirPlaces() {
    assertRefused(
        "a: &x 1\nb: *x\n",
        "1:4 anchors (&name) are not read here; leave it out, repeat the value",
        "2:4 aliases (*name) are not read here; write the value out");
  }

  @Test
  void aliasAsAKeyIsRefusedWithItsPlace() {
    assertRefused("a: 1\n*x : 3\n", "2:1 a key must be a word; write name: value");
  }

  @Test
  void tagIsRefusedOnAScalarAMapAndAKey() {
    String message = " tags (!name) are not read here; leave it out";
    assertRefused(
        "a: !!int 1\nb: !x {c: 2}\n!y d: 3\n", "1:4" + message, "2:4" + message, "3:1" + message);
  }

  @Test
  void mergeKeyIsRefused() {
    assertRefused(
        "a: 1\n<<: {b: 2}\n", "2:1 merge keys (<<) are not read here; write the keys out");
  }

  @Test
  void duplicateKeyIsRefusedWithBothPlaces() {
    assertRefused(
        "a: 1\nb: 2\na: 3\n",
        "3:1 the key a is here a second time (first in line 1); keep one of them");
  }

  @Test
  void secondDocumentIsRefused() {
    assertRefused("a: 1\n---\nb: 2\n", "3:1 a second document begins here; one file holds one");
    assertRefused("a: 1\n...\nb: 2\n", "3:1 the document has ended above; one file holds one");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "true, true", "null, null", "~, ~", "1.5, 1.5"})
  void keyThatIsNoTextIsRefused(String key, String shown) {
    assertRefused(key + ": x\n", "1:1 a key must be a word, found " + shown + "; use a name");
  }

  @Test
  void keyThatIsAListIsRefused() {
    assertRefused("? [a]\n: b\n", "1:3 a key must be a word; write name: value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on: 1", "yes: 1", "\"1\": 1", "'true': 1"})
  void keyThatIsTextInYaml12IsRead(String text) throws SourceException {
    Trees.read(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
  void emptyFileIsRefused(String text) {
    assertRefused(text, "1:1 this file is empty; expected key: value lines");
  }

  @Test
  void tabInTheIndentationIsRefusedInEveryLine() {
    String message = " a tab in the indentation; indent with spaces";
    assertRefused("a:\n\tb: 1\n  \tc: 2\n", "2:1" + message, "3:3" + message);
  }

  @Test
  void invisibleCharactersAreRefusedByName() {
    assertRefused(
        "a: \u001B[2J\nb: x\u202Ey\n",
        "1:4 a control character, U+001B (ESCAPE), is not allowed; delete it",
        "2:5 an invisible character, U+202E (RIGHT-TO-LEFT OVERRIDE), is not allowed; delete it");
  }

  @Test
  void invisibleCharacterMadeByAnEscapeIsRefused() {
    assertRefused(
        "a: \"\\e[2J\"\n\"\\u202E\": 1\n",
        "1:4 an escape in this text makes an invisible character; leave it out",
        "2:1 an escape in this key makes an invisible character; leave it out");
  }

  @Test
  void nestingIsRefusedBelowItsLimitAndTwentyIsFine() throws SourceException {
    Trees.read("[".repeat(19) + "x" + "]".repeat(19));
    assertRefused("[".repeat(30_000), "1:21 nested more than 20 deep; a level needs far less");
    assertRefused("- ".repeat(30_000), "1:41 nested more than 20 deep; a level needs far less");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a: \"x\\n | 1:4 the quote that opens here is never closed",
        "a: [1\\nb: 2\\n | 2:2 expected , or the closing ]",
        "a: {b: 1\\nc: 2\\n | 2:2 expected , or the closing }",
        "a: {b: 1\\n | 1:4 the bracket that opens here is never closed",
        "x: {\\n | 2:1 the file ends here, and a bracket is still open",
        "a: b: c\\n | 1:5 a ':' is not expected here; put text that has one in quotes,"
            + " or mend the indentation",
        "a: `b\\n | 1:4 text cannot begin with ` here; put it in quotes",
        "a: @b\\n | 1:4 text cannot begin with @ here; put it in quotes",
        "a: 1\\n b: 2\\n | 2:3 a ':' is not expected here; put text that has one in quotes,"
            + " or mend the indentation",
        "a:\\n  - 1\\n b: 2\\n | 3:2 this does not fit under the lines above; mend the indentation",
        "a: 1\\nb\\nc: 2\\n | 3:1 expected ': ' and a value behind the key above",
        "a: \"\\q\"\\n | 1:6 unknown escape in double quotes; use single quotes,"
            + " or \\\\ for a backslash",
      })
  void syntaxErrorIsToldWhereItIsAndWhatToDo(String text, String problem) {
    assertRefused(text.replace("\\n", "\n"), problem);
  }

  @Test
  void problemsOfSeveralKindsComeTogether() {
    assertRefused(
        "a: 1\na: 2\nb: *x\nc: [1\n",
        "2:1 the key a is here a second time (first in line 1); keep one of them",
        "3:4 aliases (*name) are not read here; write the value out",
        "4:4 the bracket that opens here is never closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.14", "3.10", "017", "1_000", "0x1F", "12:30", "on", "~", "no", "1e5"})
  void plainTextKeepsItsLetters(String text) throws SourceException {
    ScalarNode scalar = Trees.scalar("a: " + text + "\n", "a");
    assertEquals(text, scalar.text());
    assertEquals(Style.PLAIN, scalar.style());
  }

  @Test
  void numberOfAThousandDigitsIsOnlyText() throws SourceException {
    assertEquals(5000, Trees.scalar("a: " + "9".repeat(5000), "a").text().length());
  }

  @Test
  void missingValueIsNoEmptyText() throws SourceException {
    assertTrue(Trees.scalar("a:\nb: ''\n", "a").isMissing());
    assertEquals(Style.QUOTED, Trees.scalar("a:\nb: ''\n", "b").style());
  }

  @Test
  void placesOfKeysAndValuesAreExact() throws SourceException {
    Node.MapNode root = (Node.MapNode) Trees.read("# note\na: 1\nlong: 'text'\n");
    assertEquals(Span.of(3, 1, 4), root.entries().get(1).keySpan());
    assertEquals(Span.of(3, 7, 6), root.entries().get(1).value().span());
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "|-", "|+", "| # code", "|2"})
  void literalBlockTellsWhereItsTextBegins(String header) throws SourceException {
    ScalarNode code = Trees.scalar("a: 1\ncode: " + header + "\n  for i in x:\n      y\n", "code");
    assertEquals(Style.LITERAL, code.style());
    assertEquals(3, code.line());
    assertEquals(3, code.column());
    assertEquals("for i in x:\n    y", code.text().strip());
  }

  @Test
  void blankFirstLinesOfABlockBelongToItsText() throws SourceException {
    ScalarNode code = Trees.scalar("b: |\n\n\n    x\n", "b");
    assertEquals("\n\nx\n", code.text());
    assertEquals(2, code.line());
    assertEquals(5, code.column());
  }

  @Test
  void quotedTextBeginsBehindItsQuote() throws SourceException {
    ScalarNode goal = Trees.scalar("a: 1\ngoal:   'x == 1'\n", "goal");
    assertEquals(2, goal.line());
    assertEquals(10, goal.column());
  }

  @Test
  @Timeout(60) // a guard against hanging, not a measurement
  void hugeTextsWithinTheLimitAreRead() throws SourceException {
    String text = "a: " + "x".repeat(65_000);
    assertEquals(65_000, Trees.scalar(text, "a").text().length());
    assertEquals("1", Trees.scalar("# " + text + "\na: 1", "a").text());
  }

  @Test
  void tooLongTextIsRefusedBeforeItIsParsed() {
    assertRefused(
        "a: \"" + "x".repeat(4_000_000),
        "1:1 this file is longer than 64 KiB, the most that is read; shorten it");
  }
}
