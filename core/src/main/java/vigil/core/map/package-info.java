/** Points on earth, and maps of outlines alone: nothing is fetched from anywhere to draw one. */
@NullMarked
package vigil.core.map;

import org.jspecify.annotations.NullMarked;
