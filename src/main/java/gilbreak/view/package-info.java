/** A model drawn as a grid of cells; pure. */
@NullMarked
package gilbreak.view;

import org.jspecify.annotations.NullMarked;
