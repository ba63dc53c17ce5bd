package vigil.exchange.form;

import java.io.InputStream;
import java.util.Optional;

/**
 * One part of a form's body, to be read while it arrives.
 *
 * @param field the form field's name
 * @param fileName the name that the sender's device gives the file; empty for words
 * @param mediaType as the sender's browser says, which proves nothing
 * @param content bytes that are read once, before the next part is asked for
 */
public record Part(String field, Optional<String> fileName, String mediaType, InputStream content) {

  /** Whether the field is one for files. */
  public boolean isFile() {
    return fileName.isPresent();
  }

  /** The name of the file; empty when it is none, or none was chosen. */
  public String name() {
    return fileName.orElse("");
  }
}
