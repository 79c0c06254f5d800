/** A level and an answer as a plain Python program. */
@NullMarked
package gilbreak.python;

import org.jspecify.annotations.NullMarked;
