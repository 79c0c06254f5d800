/** A contest from a player's side: joining, handing in, hearing what is new. */
@NullMarked
package gilbreak.classroom.client;

import org.jspecify.annotations.NullMarked;
