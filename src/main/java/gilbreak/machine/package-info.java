/** What one step of a program means; pure and deterministic. */
@NullMarked
package gilbreak.machine;

import org.jspecify.annotations.NullMarked;
