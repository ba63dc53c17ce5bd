/** What the police or a council must be told of a gathering, by when, and how: rules as data. */
@NullMarked
package vigil.gather.police;

import org.jspecify.annotations.NullMarked;
