package gilbreak.play;

/**
 * The player in a contest.
 *
 * @param address of its server
 * @param title of the contest
 * @param player the number by which its board knows them
 * @param name as others see it
 */
public record Participant(String address, String title, long player, String name) {}
