/** What an operation on a synchronisation object means; both engines ask here. */
@NullMarked
package gilbreak.sync;

import org.jspecify.annotations.NullMarked;
