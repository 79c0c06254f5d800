/** What a contest is: players, their entries, ranks, histograms; pure. */
@NullMarked
package gilbreak.classroom;

import org.jspecify.annotations.NullMarked;
