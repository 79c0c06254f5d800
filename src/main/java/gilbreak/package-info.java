/** Wires the parts: the command line and its exit codes. */
@NullMarked
package gilbreak;

import org.jspecify.annotations.NullMarked;
