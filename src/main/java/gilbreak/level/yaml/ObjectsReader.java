package gilbreak.level.yaml;

import gilbreak.lang.Declaration;
import gilbreak.level.Level.Sizes;
import gilbreak.program.SyncObject.Kind;
import gilbreak.source.Span;
import gilbreak.source.Spelling;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Reads the synchronisation objects of a level: {@code full: Semaphore(0)}. */
final class ObjectsReader {
  private static final long MOST_ITEMS = 64;
  private static final long LARGEST = 1_000_000;

  private final Expect expect;
  private final Names names;
  private final Map<String, Sizes> parameters;
  private final boolean spurious;
  private final List<Declaration> declarations = new ArrayList<>();

  /**
   * @param spurious whether waiting on a condition may end for nothing
   */
  ObjectsReader(Expect expect, Names names, Map<String, Sizes> parameters, boolean spurious) {
    this.expect = expect;
    this.names = names;
    this.parameters = parameters;
    this.spurious = spurious;
  }

  List<Declaration> read(List<Entry> entries) {
    for (Entry entry : entries) {
      names.take(entry.key(), entry.keySpan());
      declaration(entry).ifPresent(declarations::add);
    }
    return List.copyOf(declarations);
  }

  private Optional<Declaration> declaration(Entry entry) {
    Optional<ScalarNode> text = expect.scalar(entry.value(), "an object such as Lock or Queue(2)");
    try {
      return text.map(found -> Declaration.parse(entry.key(), found.text(), spurious))
          .filter(declaration -> fits(declaration, entry.value()));
    } catch (IllegalArgumentException wrong) {
      expect.problem(entry.value().span(), String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private boolean fits(Declaration declaration, Node node) {
    if (declaration.argument().isEmpty()) {
      return true;
    }
    return declaration.kind() == Kind.CONDITION
        ? hasLock(declaration.argument(), node.span())
        : hasSize(declaration, node.span());
  }

  private boolean hasLock(String lock, Span span) {
    boolean found =
        declarations.stream()
            .anyMatch(
                other ->
                    other.name().equals(lock)
                        && (other.kind() == Kind.LOCK || other.kind() == Kind.RLOCK));
    if (!found) {
      expect.problem(span, "a Condition takes a Lock or RLock declared above it, found " + lock);
    }
    return found;
  }

  private boolean hasSize(Declaration declaration, Span span) {
    Optional<LongStream> sizes = sizes(declaration.argument());
    if (sizes.isEmpty()) {
      String hint = Spelling.hint(declaration.argument(), parameters.keySet());
      expect.problem(
          span,
          "expected a whole number or the name of a parameter, found %s%s"
              .formatted(declaration.argument(), hint));
      return false;
    }
    long least = declaration.kind() == Kind.BARRIER ? 1 : 0;
    long most = declaration.kind() == Kind.QUEUE ? MOST_ITEMS : LARGEST;
    boolean fits = sizes.get().allMatch(size -> size >= least && size <= most);
    if (!fits) {
      expect.problem(
          span,
          "the size of a %s is from %d to %d".formatted(declaration.kind().word(), least, most));
    }
    return fits;
  }

  /** The sizes to prove and to run. */
  private Optional<LongStream> sizes(String argument) {
    if (Expect.isInteger(argument)) {
      return argument.length() > 9
          ? Optional.of(LongStream.of(Long.MAX_VALUE))
          : Optional.of(LongStream.of(Long.parseLong(argument)));
    }
    return Optional.ofNullable(parameters.get(argument))
        .map(sizes -> LongStream.of(sizes.prove(), sizes.run()));
  }
}
