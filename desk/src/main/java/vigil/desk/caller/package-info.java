/** What is read aloud to somebody on the telephone, in a language that the desk itself may lack. */
@NullMarked
package vigil.desk.caller;

import org.jspecify.annotations.NullMarked;
