/** What a file is, and what it says about people and places besides what it shows. */
@NullMarked
package vigil.desk.metadata;

import org.jspecify.annotations.NullMarked;
