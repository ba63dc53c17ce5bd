/** Documents that the group holds: where they came from, through whose hands they went. */
@NullMarked
package vigil.desk.document;

import org.jspecify.annotations.NullMarked;
