/** The file of what a player has set: looks, mouse, keys. */
@NullMarked
package gilbreak.settings;

import org.jspecify.annotations.NullMarked;
