package gilbreak.run;

/**
 * What a solution can be good at besides speed: lower quartiles of the traced rounds, in
 * microseconds.
 *
 * @param locked how long all threads together were inside locks in a round
 * @param longestWait the longest time that a thread waited in a round without a break: for a lock,
 *     the GIL, or what others have to do
 * @param wait99 as long as that, or shorter, were 99 % of the waits of a round
 * @param rounds how many rounds were traced
 */
public record Metrics(double locked, double longestWait, double wait99, int rounds) {}
