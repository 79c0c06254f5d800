package gilbreak.classroom;

import gilbreak.source.SourceText;

/**
 * A level of a contest as it is judged: its text, and what times of it are measured with. A change
 * of either is another ruling.
 *
 * @param place in the order of the contest's levels
 * @param digest the level's own
 * @param edition changes with the digest, and with the level's baseline and par
 */
public record Ruling(
    long id,
    String level,
    int place,
    String title,
    String digest,
    String edition,
    SourceText text,
    Yardstick yardstick) {}
