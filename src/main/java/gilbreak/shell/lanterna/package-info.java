/** Frames to the terminal, keys from it; the only user of Lanterna. */
@NullMarked
package gilbreak.shell.lanterna;

import org.jspecify.annotations.NullMarked;
