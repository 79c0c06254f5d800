/** The game's state: model, messages, update, effects; pure. */
@NullMarked
package gilbreak.play;

import org.jspecify.annotations.NullMarked;
