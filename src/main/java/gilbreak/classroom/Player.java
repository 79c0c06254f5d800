package gilbreak.classroom;

/** Who takes part in a contest, under a name of their choice. */
public record Player(long id, String name) {}
