/** The site as an actor of ActivityPub that nobody can follow. */
@NullMarked
package vigil.front.activity;

import org.jspecify.annotations.NullMarked;
