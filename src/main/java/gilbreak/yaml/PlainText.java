package gilbreak.yaml;

import java.util.regex.Pattern;

/** What text without quotes stands for in YAML 1.2 and, where they differ, in YAML 1.1. */
final class PlainText {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\d[\\d_]*(\\.[\\d_]*)?([eE][-+]?\\d+)?|\\.\\d[\\d_]*([eE][-+]?\\d+)?|\\.inf)"
              + "|\\.nan|0x[\\da-fA-F_]+|0o[0-7_]+|[-+]?\\d+(:[0-5]?\\d)+(\\.\\d*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD =
      Pattern.compile("true|false|null|yes|no|on|off|y|n|~|", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSTANT =
      Pattern.compile("true|True|TRUE|false|False|FALSE|null|Null|NULL|~|");

  private PlainText() {}

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether YAML 1.2 takes it for a truth value or for nothing. */
  static boolean isConstant(String text) {
    return CONSTANT.matcher(text).matches();
  }

  /** Whether every reader of YAML, old or new, takes it for text. */
  static boolean isTextEverywhere(String text) {
    return !isNumber(text) && !WORD.matcher(text).matches();
  }
}
