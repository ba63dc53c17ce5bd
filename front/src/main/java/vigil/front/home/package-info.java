/** The first page: what is published, and the ways to tell and to return. */
@NullMarked
package vigil.front.home;

import org.jspecify.annotations.NullMarked;
