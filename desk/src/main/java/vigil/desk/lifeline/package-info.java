/** What is known of one person: the life-line of a detention, acts suffered, roles. */
@NullMarked
package vigil.desk.lifeline;

import org.jspecify.annotations.NullMarked;
