package gilbreak.play;

/** A screen's size in character cells. */
public record Size(int columns, int rows) {}
