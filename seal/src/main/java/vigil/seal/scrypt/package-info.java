/** The memory-hard function that turns a secret people can carry into key material. */
@NullMarked
package vigil.seal.scrypt;

import org.jspecify.annotations.NullMarked;
