/** YAML and JSON texts as trees with places, and back; the only user of Jackson. */
@NullMarked
package gilbreak.yaml;

import org.jspecify.annotations.NullMarked;
