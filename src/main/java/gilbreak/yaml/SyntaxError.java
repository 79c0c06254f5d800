package gilbreak.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Text that is not YAML. The place is SnakeYAML's own; the one that Jackson gives is that of the
 * last good token.
 */
record SyntaxError(Span span, String message) {

  static SyntaxError of(JsonProcessingException e, Span lastToken) {
    if (e.getCause() instanceof MarkedYAMLException marked) {
      return of(marked, lastToken);
    }
    String problem = String.valueOf(e.getOriginalMessage());
    return problem.startsWith("Expected a field name")
        ? new SyntaxError(lastToken, "a key must be a word; write name: value")
        : new SyntaxError(lastToken, "this cannot be read: " + Excerpt.of(problem));
  }

  private static SyntaxError of(MarkedYAMLException e, Span lastToken) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    boolean openedEarlier = problem.contains("end of stream") || problem.contains("stream end");
    Span span = span(openedEarlier ? e.getContextMark() : null, e.getProblemMark(), lastToken);
    return new SyntaxError(span, words(context, problem));
  }

  private static Span span(@Nullable Mark better, @Nullable Mark mark, Span otherwise) {
    @Nullable Mark place = better == null ? mark : better;
    return place == null ? otherwise : Span.of(place.getLine() + 1, place.getColumn() + 1, 1);
  }

  /** What to do about it; SnakeYAML's own words where we have no better ones. */
  private static String words(String context, String problem) {
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return "the quote that opens here is never closed";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "a ':' is not expected here; put text that has one in quotes, or mend the indentation";
    }
    if (problem.contains("stream end")) {
      return context.contains("flow node")
          ? "the file ends here, and a bracket is still open"
          : "the bracket that opens here is never closed";
    }
    if (problem.startsWith("expected ',' or")) {
      return "expected , or the closing " + problem.charAt("expected ',' or '".length());
    }
    if (problem.contains("cannot start any token")) {
      return "text cannot begin with "
          + problem.charAt("found character '".length())
          + " here; put it in quotes";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this does not fit under the lines above; mend the indentation";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "expected ': ' and a value behind the key above";
    }
    if (problem.startsWith("found unknown escape")) {
      return "unknown escape in double quotes; use single quotes, or \\\\ for a backslash";
    }
    if (problem.startsWith("expected '<document start>'")) {
      return "the document has ended above; one file holds one";
    }
    return "this is not YAML: " + Excerpt.of(problem);
  }

  SourceException in(SourceText text, Diagnostics problems) {
    problems.add(span, message);
    return new SourceException(text, problems.sorted());
  }
}
