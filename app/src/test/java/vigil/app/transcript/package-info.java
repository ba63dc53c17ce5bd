/** Transcripts of sessions at a terminal, held against the program. */
@NullMarked
package vigil.app.transcript;

import org.jspecify.annotations.NullMarked;
