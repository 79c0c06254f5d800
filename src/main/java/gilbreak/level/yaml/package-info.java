/** Level files and solution files, read and written. */
@NullMarked
package gilbreak.level.yaml;

import org.jspecify.annotations.NullMarked;
