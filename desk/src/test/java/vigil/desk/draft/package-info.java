/** Drafts through crashes, and their end. */
@NullMarked
package vigil.desk.draft;

import org.jspecify.annotations.NullMarked;
