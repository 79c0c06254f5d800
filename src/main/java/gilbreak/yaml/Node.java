package gilbreak.yaml;

import gilbreak.source.Span;
import java.util.List;

/** A part of a YAML text, and its place. What a scalar's text means is up to its reader. */
public sealed interface Node {
  Span span();

  /** What it is, as the end of a message has it: {@code found a list}. */
  String words();

  /** Keys with values, in the order of the text; no key is there twice. */
  record MapNode(Span span, List<Entry> entries) implements Node {
    public MapNode {
      entries = List.copyOf(entries);
    }

    @Override
    public String words() {
      return "a map (key: value)";
    }
  }

  /** A key and its value. */
  record Entry(String key, Span keySpan, Node value) {}

  /** Values in order. */
  record ListNode(Span span, List<Node> items) implements Node {
    public ListNode {
      items = List.copyOf(items);
    }

    @Override
    public String words() {
      return "a list";
    }
  }

  /**
   * A single value, not yet read as a number or anything else.
   *
   * @param text as it stands in the file, without quotes, escapes and indentation
   * @param line the line that the text's first line stands on; for a block below its {@code |}
   * @param column the column of the text's first character; for a block the one it is indented to
   */
  record ScalarNode(Span span, String text, Style style, int line, int column) implements Node {

    /** Whether nothing stands where a value could: {@code title:}. */
    public boolean isMissing() {
      return style == Style.PLAIN && text.isEmpty();
    }

    @Override
    public String words() {
      if (isMissing()) {
        return "nothing";
      }
      return switch (style) {
        case PLAIN -> (PlainText.isNumber(text) ? "the number " : "") + Excerpt.of(text);
        case QUOTED -> "the text \"" + Excerpt.of(text) + "\"";
        case LITERAL, FOLDED -> "a block of text";
      };
    }
  }

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    /** In single or double quotes. */
    QUOTED,
    /** A block under {@code |}, line by line as it stands. */
    LITERAL,
    /** A block under {@code >}, its lines joined. */
    FOLDED
  }
}
