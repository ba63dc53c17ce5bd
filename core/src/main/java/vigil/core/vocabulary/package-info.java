/**
 * The terms in which statements are coded: acts, stances, kinds of source, reliability, consent.
 */
@NullMarked
package vigil.core.vocabulary;

import org.jspecify.annotations.NullMarked;
