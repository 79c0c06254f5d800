package gilbreak.play;

import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Tools;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Tool;
import gilbreak.texts.ToolTexts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is placed next.
 *
 * @param name of the object that the tool uses; empty where it uses none
 */
public record Hand(Tool tool, String name) {

  /** Everything that a level lets the player take. */
  static List<Hand> all(Tools tools) {
    return tools.offers().stream().flatMap(Hand::of).toList();
  }

  private static Stream<Hand> of(Offer offer) {
    return offer.tool().isNamed()
        ? offer.names().stream().map(name -> new Hand(offer.tool(), name))
        : Stream.of(new Hand(offer.tool(), ""));
  }

  /** The same tool with another object. */
  Hand named(String other) {
    return new Hand(tool, other);
  }

  /** It, placed there. */
  public Placement at(String thread, LineRange lines) {
    return new Placement(thread, tool, name, lines);
  }

  /** What it writes into the program. */
  public String code() {
    return tool.code(name);
  }

  /** What it is for, in words for the player. */
  public String meaning() {
    return ToolTexts.meaning(tool);
  }
}
