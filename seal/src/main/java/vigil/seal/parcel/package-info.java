/** What our envelopes have in common inside: an uncompressed ZIP with one JSON document, padded. */
@NullMarked
package vigil.seal.parcel;

import org.jspecify.annotations.NullMarked;
