package vigil.casebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * The secret under which the file of a document lies sealed. The casebook keeps it with the words
 * of the document, so that erasing these destroys the file.
 *
 * @param text as whoever sealed the file writes it
 */
public record FileKey(String text) {

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FileKey(String that)
        && MessageDigest.isEqual(text.getBytes(UTF_8), that.getBytes(UTF_8));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "FileKey[redacted]";
  }
}
