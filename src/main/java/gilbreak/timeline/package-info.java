/** What every thread of a run did when: real runs and simulated ones in the same form. */
@NullMarked
package gilbreak.timeline;

import org.jspecify.annotations.NullMarked;
