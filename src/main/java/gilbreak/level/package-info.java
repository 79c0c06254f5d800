/** A puzzle as its author wrote it, and a player's answer woven into it. */
@NullMarked
package gilbreak.level;

import org.jspecify.annotations.NullMarked;
