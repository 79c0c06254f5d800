package gilbreak.level.yaml;

import gilbreak.yaml.Node.ScalarNode;

/** How many lines a scalar takes. */
final class Lines {
  private Lines() {}

  /** Whether it takes more than one line, in the file or once read. */
  static boolean hasMany(ScalarNode scalar) {
    return scalar.span().line() != scalar.span().endLine() || scalar.text().indexOf('\n') >= 0;
  }
}
