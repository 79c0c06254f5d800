/** Texts, places in them, and what is wrong there. */
@NullMarked
package gilbreak.source;

import org.jspecify.annotations.NullMarked;
