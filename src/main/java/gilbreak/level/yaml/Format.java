package gilbreak.level.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ScalarNode;
import java.util.Optional;

/** The number of the file format, the first thing to know about a file. */
final class Format {
  static final long VERSION = 1;

  private Format() {}

  /** A file of another format is refused with that alone, as the rest would be noise. */
  static void check(Fields file, Expect expect, SourceText text) throws SourceException {
    Optional<Node> format = file.need("format");
    if (format.isPresent()
        && format.get() instanceof ScalarNode scalar
        && Expect.isInteger(scalar.text())
        && !scalar.text().equals(Long.toString(VERSION))) {
      Diagnostics alone = new Diagnostics();
      alone.add(scalar.span(), other(scalar.text()));
      alone.throwIfAny(text);
    }
    format.ifPresent(node -> expect.integer(node, VERSION, VERSION));
  }

  private static String other(String found) {
    return "this file has format %s, this gilbreak reads format %d; get a gilbreak that fits it"
        .formatted(found, VERSION);
  }
}
