package gilbreak.classroom;

/**
 * What times are measured with. Only times of the same yardstick can be compared.
 *
 * @param engine the version of the game that judged
 * @param machine the class of machines that it was measured on
 */
public record Yardstick(String engine, String machine) {}
