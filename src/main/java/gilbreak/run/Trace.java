package gilbreak.run;

import gilbreak.timeline.Timeline;

/**
 * What a program does while it really runs, beside being fast or slow. It is taken in rounds of its
 * own, since noting takes time.
 *
 * @param timeline of the round whose length is the lower quartile
 */
public record Trace(Timeline timeline, Metrics metrics) {}
