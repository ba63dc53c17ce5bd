/** Telling the police: what the law asks for, by when, and the letter to print. */
@NullMarked
package vigil.desk.police;

import org.jspecify.annotations.NullMarked;
