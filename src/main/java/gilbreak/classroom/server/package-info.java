/** Contests over HTTP: for players, for their teacher, and for all who look at the board. */
@NullMarked
package gilbreak.classroom.server;

import org.jspecify.annotations.NullMarked;
