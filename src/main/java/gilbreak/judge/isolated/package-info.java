/** An answer judged in a process of its own, which can be killed. */
@NullMarked
package gilbreak.judge.isolated;

import org.jspecify.annotations.NullMarked;
