package gilbreak.program;

/**
 * What is asked of the shared variables.
 *
 * @param text as the author wrote it
 * @param type of the answer
 * @param code computes it; it only loads and computes, and ends with the answer in slot 0
 */
public record Question(String text, Type type, Code code) {}
