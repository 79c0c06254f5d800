package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.view.Syntax.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxTest {
  @Test
  void keywordsCallsNumbersAndCommentsDiffer() {
    assertEquals(
        List.of(
            new Word(0, "for", Ink.KEYWORD),
            new Word(4, "i", Ink.PLAIN),
            new Word(6, "in", Ink.KEYWORD),
            new Word(9, "range", Ink.CALL),
            new Word(15, "20", Ink.LITERAL),
            new Word(20, "# for 3", Ink.COMMENT)),
        Syntax.words("for i in range(20):  # for 3".replace(":  ", ": ")).stream().toList());
  }

  @Test
  void aNumberInANameIsPartOfIt() {
    assertEquals(List.of(new Word(0, "x2", Ink.PLAIN)), Syntax.words("x2"));
  }

  @Test
  void namesAreNotFoundInTextsAndComments() {
    assertEquals(List.of("a", "f"), Syntax.names("a = f('b')  # c"));
  }

  @Test
  void anUnclosedTextEndsWithItsLine() {
    assertEquals(List.of(new Word(0, "'open", Ink.LITERAL)), Syntax.words("'open"));
  }
}
