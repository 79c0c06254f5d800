/** Compiled thread programs: the one form that everything below runs. */
@NullMarked
package gilbreak.program;

import org.jspecify.annotations.NullMarked;
