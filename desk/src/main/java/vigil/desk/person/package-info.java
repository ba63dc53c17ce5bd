/** All that is known of one person. */
@NullMarked
package vigil.desk.person;

import org.jspecify.annotations.NullMarked;
