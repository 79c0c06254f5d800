/** Every interleaving of a program. */
@NullMarked
package gilbreak.explore;

import org.jspecify.annotations.NullMarked;
