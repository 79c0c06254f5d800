package gilbreak.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Text that is not YAML. The place is SnakeYAML's own; the one that Jackson gives is that of the
 * last good token.
 */
record SyntaxError(Span span, String message) {
  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "quoted scalar: .*end of stream", "the quote that opens here is never closed"),
          new Wording("flow node: .*stream end", "the file ends here, and a bracket is still open"),
          new Wording("stream end", "the bracket that opens here is never closed"),
          new Wording("expected ',' or '(.)'", "expected , or the closing $1"),
          new Wording(
              "mapping values are not allowed",
              "a ':' is not expected here; put text that has one in quotes, or mend the"
                  + " indentation"),
          new Wording("found character '.t\\(TAB", "a tab cannot stand here; use spaces"),
          new Wording(
              "found character '(.).*cannot start any token",
              "text cannot begin with $1 here; put it in quotes"),
          new Wording(
              "expected <block end>",
              "this does not fit under the lines above; mend the indentation"),
          new Wording(
              "could not find expected ':'", "expected ': ' and a value behind the key above"),
          new Wording(
              "found unknown escape",
              "unknown escape in double quotes; use single quotes, or \\\\\\\\ for a backslash"),
          new Wording(
              "expected '<document start>'", "the document has ended above; one file holds one"));

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

  private static String words(String context, String problem) {
    String theirs = context + ": " + problem;
    return WORDINGS.stream()
        .map(wording -> wording.theirs.matcher(theirs).replaceFirst(wording.ours))
        .filter(words -> !words.equals(theirs))
        .findFirst()
        .orElse("this is not YAML: " + Excerpt.of(problem));
  }

  SourceException in(SourceText text, Diagnostics problems) {
    problems.add(span, message);
    return new SourceException(text, problems.sorted());
  }

  /** SnakeYAML's context and problem, and what to do about it in our words. */
  private record Wording(Pattern theirs, String ours) {
    Wording(String theirs, String ours) {
      this(Pattern.compile("(?s).*" + theirs + ".*"), ours);
    }
  }
}
