/** Making pictures anew from nothing but their pixels. */
@NullMarked
package vigil.desk.picture;

import org.jspecify.annotations.NullMarked;
