/** All sentences and words that a player reads on the screens. */
@NullMarked
package gilbreak.texts;

import org.jspecify.annotations.NullMarked;
