/** What was found, for people: lines of text, a picture, a page. */
@NullMarked
package vigil.estimate.report;

import org.jspecify.annotations.NullMarked;
