/** Rehearsals of bad days: what somebody finds who seizes the public server. */
@NullMarked
package vigil.app.drill;

import org.jspecify.annotations.NullMarked;
