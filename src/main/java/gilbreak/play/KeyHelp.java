package gilbreak.play;

/**
 * What a reader is told of a key.
 *
 * @param key the first of the keys that do this, for the footer
 * @param all all of them, for the help
 * @param label one word for the footer; empty when it is not worth a place there
 * @param meaning a phrase for the help
 */
public record KeyHelp(String key, String all, String label, String meaning) {}
