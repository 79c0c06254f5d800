package gilbreak.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.MapNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree from Jackson's tokens, and refuses what Jackson would let pass. */
final class TreeBuilder {
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final int DEEPEST = 20;

  private final SourceText text;
  private final Diagnostics problems;
  private final ScalarReader scalars;

  TreeBuilder(SourceText text, Diagnostics problems) {
    this.text = text;
    this.problems = problems;
    this.scalars = new ScalarReader(text, problems);
  }

  Node build() throws SourceException {
    try (YAMLParser parser = FACTORY.createParser(text.text())) {
      return build(parser);
    } catch (IOException impossible) {
      throw new UncheckedIOException("internal error: a text in memory cannot be read", impossible);
    }
  }

  private Node build(YAMLParser parser) throws IOException, SourceException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw refuse(Span.of(1, 1, 1), "this file is empty; expected key: value lines");
      }
      Node root = node(parser, first, 1);
      if (parser.nextToken() != null) {
        problems.add(Places.of(parser), "a second document begins here; one file holds one");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw SyntaxError.of(e, Places.of(parser)).in(text, problems);
    }
  }

  private Node node(YAMLParser parser, JsonToken token, int depth)
      throws IOException, SourceException {
    Span span = Places.of(parser);
    scalars.refuseProperties(span);
    if (depth > DEEPEST) {
      throw refuse(span, "nested more than " + DEEPEST + " deep; a level needs far less");
    }
    return switch (token) {
      case START_OBJECT -> map(parser, span, depth);
      case START_ARRAY -> list(parser, span, depth);
      default -> scalars.read(parser.getText(), span);
    };
  }

  private Node map(YAMLParser parser, Span start, int depth) throws IOException, SourceException {
    List<Entry> entries = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span keySpan = Places.of(parser);
      boolean good = scalars.checkKey(key, keySpan);
      Node value = node(parser, parser.nextToken(), depth + 1);
      @Nullable Span earlier = seen.putIfAbsent(key, keySpan);
      if (good && earlier == null) {
        entries.add(new Entry(key, keySpan, value));
      } else if (earlier != null) {
        problems.add(keySpan, twice(key, earlier));
      }
    }
    return new MapNode(start.to(Places.of(parser)), entries);
  }

  private Node list(YAMLParser parser, Span start, int depth) throws IOException, SourceException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token, depth + 1));
    }
    return new ListNode(start.to(Places.of(parser)), items);
  }

  private static String twice(String key, Span earlier) {
    return "the key %s is here a second time (first in line %d); keep one of them"
        .formatted(Excerpt.of(key), earlier.line());
  }

  private SourceException refuse(Span span, String message) {
    problems.add(span, message);
    return new SourceException(text, problems.sorted());
  }
}
