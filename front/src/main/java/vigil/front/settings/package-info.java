/** What the operator may set in front.toml. */
@NullMarked
package vigil.front.settings;

import org.jspecify.annotations.NullMarked;
