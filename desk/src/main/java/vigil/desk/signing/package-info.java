/** The key that signs what the group publishes. */
@NullMarked
package vigil.desk.signing;

import org.jspecify.annotations.NullMarked;
