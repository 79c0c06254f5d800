package gilbreak.python;

import gilbreak.source.Span;

/**
 * A {@code def} in a text.
 *
 * @param from its first token
 * @param to the first token behind it
 * @param firstLine where it begins, from 1
 * @param lastLine where its last statement ends
 * @param colon the end of its head
 * @param block whether its body stands below its head, not on the same line
 * @param indent how far its body is indented
 */
record Helper(
    String name,
    int from,
    int to,
    int firstLine,
    int lastLine,
    Span colon,
    boolean block,
    int indent) {

  boolean contains(int token) {
    return from <= token && token < to;
  }
}
