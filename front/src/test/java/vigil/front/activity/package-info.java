/** Tests of what other networks are answered. */
@NullMarked
package vigil.front.activity;

import org.jspecify.annotations.NullMarked;
