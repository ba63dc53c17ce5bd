/** Both programs on one machine, with the real case of April 2017 in them. */
@NullMarked
package vigil.app.demo;

import org.jspecify.annotations.NullMarked;
