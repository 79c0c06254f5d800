/** Contests on a disk: in SQLite, or in PostgreSQL. */
@NullMarked
package gilbreak.classroom.store;

import org.jspecify.annotations.NullMarked;
