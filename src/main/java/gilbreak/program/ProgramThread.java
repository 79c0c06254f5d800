package gilbreak.program;

/**
 * One thread that will run.
 *
 * @param name as it is shown: {@code adder[0]}, or {@code restocker} when there is only one
 * @param me its number among the copies of the same text, from 0
 * @param code shared by all copies of the same text
 */
public record ProgramThread(String name, long me, Code code) {}
