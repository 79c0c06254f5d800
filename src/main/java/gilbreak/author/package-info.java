/** What helps those who write levels: checks, a search for answers, skeletons, packs. */
@NullMarked
package gilbreak.author;

import org.jspecify.annotations.NullMarked;
