package gilbreak.classroom;

/** A player's place on a level's board, by their best entry. */
public record Standing(int rank, Entry entry) {}
