/**
 * Coding: statements beside the words they come from, and the sources, events and persons they
 * speak of.
 */
@NullMarked
package vigil.desk.coding;

import org.jspecify.annotations.NullMarked;
