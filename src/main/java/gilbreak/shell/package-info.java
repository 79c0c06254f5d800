/** The loop, the files, the workers: does what effects ask. */
@NullMarked
package gilbreak.shell;

import org.jspecify.annotations.NullMarked;
