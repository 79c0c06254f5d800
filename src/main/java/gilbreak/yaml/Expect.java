package gilbreak.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import gilbreak.source.Spelling;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.MapNode;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes out of nodes what their reader expects. Where something else stands, it notes that and
 * gives a stand-in, so that the reader can go on and find the rest.
 */
public final class Expect {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");

  private final Diagnostics problems;

  public Expect(Diagnostics problems) {
    this.problems = problems;
  }

  public void problem(Span span, String message) {
    problems.add(span, message);
  }

  /** Notes that something else was expected: {@code expected …, found …}. */
  public void instead(Node found, String expected) {
    problem(found.span(), "expected " + expected + ", found " + found.words() + advice(found));
  }

  private static String advice(Node found) {
    boolean number =
        found instanceof ScalarNode scalar
            && scalar.style() == Style.QUOTED
            && isInteger(scalar.text());
    return number ? "; leave out the quotes" : "";
  }

  /**
   * The keys of a map.
   *
   * @param subject what the map describes, as a sentence begins: {@code the level}
   */
  public Fields map(Node node, String subject) {
    if (node instanceof MapNode map) {
      return new Fields(map, subject, this);
    }
    instead(node, "a map (key: value) for " + subject);
    return Fields.none(node.span(), this);
  }

  /**
   * The items of a list.
   *
   * @param expected with an example: {@code a list of names such as [A, B]}
   */
  public List<Node> list(Node node, String expected) {
    if (node instanceof ListNode list) {
      return list.items();
    }
    instead(node, expected);
    return List.of();
  }

  /** The items of a list; the first ones of a list that is too long, after a complaint. */
  public List<Node> few(Node node, String expected, int most) {
    List<Node> items = list(node, expected);
    if (items.size() > most) {
      problem(node.span(), "at most %d are read here, found %d".formatted(most, items.size()));
    }
    return items.stream().limit(most).toList();
  }

  /** A single value that is there. */
  public Optional<ScalarNode> scalar(Node node, String expected) {
    if (node instanceof ScalarNode scalar && !scalar.isMissing()) {
      return Optional.of(scalar);
    }
    instead(node, expected);
    return Optional.empty();
  }

  /** One line of text, or nothing after a complaint. */
  public String line(Node node, String expected) {
    String text = scalar(node, expected).map(found -> found.text().strip()).orElse("?");
    if (text.isEmpty() || text.indexOf('\n') >= 0) {
      problem(node.span(), "expected " + expected + " in one line");
    }
    return text;
  }

  /** Text of any length without blanks at its end. */
  public String prose(Node node, String expected) {
    return scalar(node, expected).map(found -> found.text().stripTrailing()).orElse("");
  }

  /**
   * One of the known words.
   *
   * @param kind what the word names: {@code thread}
   */
  public Optional<String> oneOf(Node node, String kind, Collection<String> known) {
    String word = line(node, words(kind, known));
    if (known.contains(word)) {
      return Optional.of(word);
    }
    unknown(node.span(), word, kind, known);
    return Optional.empty();
  }

  /** Notes that a map has a key that is none of the known words. */
  public void unknown(Entry entry, String kind, Collection<String> known) {
    unknown(entry.keySpan(), entry.key(), kind, known);
  }

  private void unknown(Span span, String word, String kind, Collection<String> known) {
    String advice =
        Spelling.nearest(word, known)
            .map(near -> "did you mean " + near + "?")
            .orElse("expected " + words(kind, known));
    problem(span, "unknown %s %s; %s".formatted(kind, Excerpt.of(word), advice));
  }

  private static String words(String kind, Collection<String> known) {
    return known.isEmpty() ? "none, as there is no " + kind : String.join(" or ", known);
  }

  /** A whole number within a range; its least after a complaint. */
  public long integer(Node node, long least, long most) {
    String expected = range(least, most);
    if (!(node instanceof ScalarNode scalar)
        || scalar.style() != Style.PLAIN
        || !isInteger(scalar.text())) {
      instead(node, expected);
      return least;
    }
    BigInteger value = new BigInteger(scalar.text());
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(most)) > 0) {
      instead(node, expected);
      return least;
    }
    return value.longValueExact();
  }

  /** True or false; false after a complaint. */
  public boolean truth(Node node) {
    String text = scalar(node, "true or false").map(ScalarNode::text).orElse("");
    switch (text) {
      case "true", "True" -> {
        return true;
      }
      case "false", "False", "" -> {
        return false;
      }
      default -> {
        instead(node, "true or false");
        return false;
      }
    }
  }

  private static String range(long least, long most) {
    if (least == most) {
      return "the number " + least;
    }
    return least == -Long.MAX_VALUE && most == Long.MAX_VALUE
        ? "a whole number of at most 64 bits"
        : "a whole number from " + least + " to " + most;
  }

  /** Whether a text is a whole number in decimal digits; 017 is 17, as YAML 1.2 has it. */
  public static boolean isInteger(String text) {
    return INTEGER.matcher(text).matches();
  }
}
