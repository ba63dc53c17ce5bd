/** News that people pull: the Atom feed and the calendar. */
@NullMarked
package vigil.front.news;

import org.jspecify.annotations.NullMarked;
