/** What the operator may set, tested key by key. */
@NullMarked
package vigil.front.settings;

import org.jspecify.annotations.NullMarked;
