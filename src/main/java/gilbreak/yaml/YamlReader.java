package gilbreak.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;

/** Reads a small, plain kind of YAML: one document, no anchors, aliases, tags or merge keys. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * The text as a tree. Problems that leave a tree are only noted, so that its reader can look for
   * more; it must not use the tree when there are any.
   *
   * @param limit the most bytes the text may have
   * @throws SourceException when there is no tree, with all that is wrong so far
   */
  public static Node read(SourceText text, int limit, Diagnostics problems) throws SourceException {
    YamlBytes.checkLength(text, limit);
    Characters.check(text, problems);
    problems.throwIfAny(text);
    return new TreeBuilder(text, problems).build();
  }
}
