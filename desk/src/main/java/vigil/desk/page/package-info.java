/** What every page of the desk is made of: a visit, a form, a rendered template. */
@NullMarked
package vigil.desk.page;

import org.jspecify.annotations.NullMarked;
