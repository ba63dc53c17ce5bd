/**
 * The HTTP server: strict headers, limits, prepared pages first, plain words when something is
 * wrong.
 */
@NullMarked
package vigil.front.serve;

import org.jspecify.annotations.NullMarked;
