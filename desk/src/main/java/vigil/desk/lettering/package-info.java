/** Letters that join, marks that sit on letters, and the order in which a PDF's text is read. */
@NullMarked
package vigil.desk.lettering;

import org.jspecify.annotations.NullMarked;
