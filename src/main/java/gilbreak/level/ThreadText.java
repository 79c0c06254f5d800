package gilbreak.level;

import gilbreak.program.ProgramThread.Kind;
import java.util.List;

/**
 * A thread as the level declares it.
 *
 * @param kind what runs this text
 * @param copies how many threads run this text
 * @param code its text, lines ended by line feeds
 * @param line the line of the level file that holds the text's first line
 * @param indent how many columns of the level file are left of the text
 */
public record ThreadText(String name, Kind kind, int copies, String code, int line, int indent) {
  public List<String> lines() {
    return code.lines().toList();
  }
}
