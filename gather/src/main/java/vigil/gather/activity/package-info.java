/** A gathering in ActivityStreams 2.0, for whoever pastes its address into a social network. */
@NullMarked
package vigil.gather.activity;

import org.jspecify.annotations.NullMarked;
