/** What tests of the desk share: a desk to try things on, a browser, synthetic testimony. */
@NullMarked
package vigil.desk.trial;

import org.jspecify.annotations.NullMarked;
