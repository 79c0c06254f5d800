package gilbreak.level;

/**
 * An extension module that a level imports.
 *
 * @param freeThreaded whether it says of itself that it can do without the GIL, with {@code
 *     Py_mod_gil}; importing one that does not turns the GIL on again
 */
public record Wheel(String name, boolean freeThreaded) {}
