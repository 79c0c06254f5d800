package gilbreak.judge.isolated;

import gilbreak.source.SourceText;

/**
 * What is to be judged: files, as they came.
 *
 * @param runs whether it is also run and measured; else it is only proved
 */
public record Order(SourceText level, SourceText solution, boolean runs) {}
