/** Tests of what other networks get. */
@NullMarked
package vigil.gather.activity;

import org.jspecify.annotations.NullMarked;
