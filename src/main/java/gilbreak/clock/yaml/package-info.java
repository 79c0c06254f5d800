/** The tables of costs as a file. */
@NullMarked
package gilbreak.clock.yaml;

import org.jspecify.annotations.NullMarked;
