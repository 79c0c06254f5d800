/** Files that are replaced as a whole, and files that are looked at until they change. */
@NullMarked
package gilbreak.disk;

import org.jspecify.annotations.NullMarked;
