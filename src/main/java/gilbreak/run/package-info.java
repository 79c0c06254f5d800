/** A program on real threads, under a faithful GIL, and its timing. */
@NullMarked
package gilbreak.run;

import org.jspecify.annotations.NullMarked;
