/** Thread-program text to program: scanner, parser, checker, compiler. */
@NullMarked
package gilbreak.lang;

import org.jspecify.annotations.NullMarked;
