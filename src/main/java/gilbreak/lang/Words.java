package gilbreak.lang;

import java.util.Set;

/** The words that have a meaning of their own. */
public final class Words {
  /** Python's keywords: none of them can be a name. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  /** What stands behind {@code with} for a transaction. */
  static final String TRANSACTION = "transaction";

  /** The functions every program can call, and what else has a meaning without being declared. */
  static final Set<String> FUNCTIONS =
      Set.of(
          "work",
          "io",
          "sleep",
          "min",
          "max",
          "abs",
          "len",
          "sum",
          "range",
          "create_task",
          "gather",
          "to_thread",
          "to_process",
          "atomic_add",
          "compare_and_swap",
          TRANSACTION);

  private static final Set<String> UNUSED =
      Set.of(
          "as",
          "class",
          "del",
          "except",
          "finally",
          "from",
          "global",
          "import",
          "nonlocal",
          "raise",
          "try",
          "yield");

  private Words() {}

  /** Whether a keyword has a meaning in this language too. */
  static boolean isUsed(String keyword) {
    return !UNUSED.contains(keyword);
  }

  /** Whether Python itself keeps this word. */
  public static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /** Whether a level may give this name to something of its own. */
  public static boolean isFree(String word) {
    return !KEYWORDS.contains(word) && !FUNCTIONS.contains(word) && !word.equals("me");
  }
}
