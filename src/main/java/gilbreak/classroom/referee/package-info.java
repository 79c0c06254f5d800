/** Takes submissions from the queue and judges them, one at a time. */
@NullMarked
package gilbreak.classroom.referee;

import org.jspecify.annotations.NullMarked;
