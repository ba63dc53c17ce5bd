/** How fast envelopes are sealed and opened, alone and against the age command line. */
@NullMarked
package vigil.bench.envelope;

import org.jspecify.annotations.NullMarked;
