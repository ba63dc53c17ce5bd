/** What is known of an event: figures with their proofs, claims beside denials. */
@NullMarked
package vigil.desk.event;

import org.jspecify.annotations.NullMarked;
