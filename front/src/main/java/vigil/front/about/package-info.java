/** What this server knows of its visitors, and what it is. */
@NullMarked
package vigil.front.about;

import org.jspecify.annotations.NullMarked;
