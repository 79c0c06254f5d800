/** Whether an answer is right, and how good: verdict, score, stars. */
@NullMarked
package gilbreak.judge;

import org.jspecify.annotations.NullMarked;
