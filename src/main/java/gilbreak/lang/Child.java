package gilbreak.lang;

import gilbreak.program.Code;
import gilbreak.program.ProgramThread.Kind;
import java.util.List;

/**
 * What a program starts, or what a text can start while it runs.
 *
 * @param name as it is declared, or of the helper that it runs
 * @param me its number among the copies of the same text
 * @param children what it can start itself
 */
record Child(String name, Kind kind, long me, Code code, List<Child> children) {
  Child {
    children = List.copyOf(children);
  }
}
