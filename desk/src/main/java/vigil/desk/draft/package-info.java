/** What was typed and not recorded yet, kept sealed so that no crash takes it. */
@NullMarked
package vigil.desk.draft;

import org.jspecify.annotations.NullMarked;
