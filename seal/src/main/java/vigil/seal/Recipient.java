package vigil.seal;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;

/**
 * A public key that envelopes are sealed to: an age X25519 recipient (age-encryption.org/v1, "The
 * X25519 recipient type").
 *
 * @param encoded Bech32 in lower case, {@value #ENCODED_LENGTH} characters, beginning {@code age1}
 */
public record Recipient(String encoded) {
  private static final int ENCODED_LENGTH = 62;
  private static final String HUMAN_READABLE_PART = "age";
  private static final int KEY_BYTES = 32;

  /**
   * Takes the canonical form only.
   *
   * @throws RecipientException when it is not such a key
   */
  public Recipient {
    check(encoded);
  }

  /**
   * Reads what a person pasted: surrounding white space is forgiven, nothing else.
   *
   * @throws RecipientException when it is not such a key
   */
  public static Recipient parse(String text) {
    return new Recipient(text.strip());
  }

  /**
   * Encodes a raw key.
   *
   * @param publicKey 32 bytes, an X25519 public key (RFC 7748 section 5)
   */
  public static Recipient ofPublicKey(byte[] publicKey) {
    return new Recipient(Bech32.getEncoder().encode(HUMAN_READABLE_PART, publicKey).toString());
  }

  /** The age recipient, as {@code age -r} takes it. */
  @Override
  public String toString() {
    return encoded;
  }

  RecipientStanzaWriter stanzaWriter() {
    try {
      return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot use X25519", e);
    }
  }

  // The length is checked first: the decoder fails badly on much longer texts.
  private static void check(String encoded) {
    if (encoded.length() != ENCODED_LENGTH || !encoded.startsWith(HUMAN_READABLE_PART + "1")) {
      throw new RecipientException(
          "an age recipient begins with \"age1\" and has "
              + ENCODED_LENGTH
              + " characters; this one has "
              + encoded.length());
    }
    try {
      var address = Bech32.getDecoder().decode(encoded);
      if (!address.getHumanReadablePart().toString().equals(HUMAN_READABLE_PART)
          || address.getData().length != KEY_BYTES) {
        throw new RecipientException("an age recipient holds a key of 32 bytes; copy it again");
      }
    } catch (RecipientException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RecipientException("the age recipient has a slip in it; copy it again", e);
    }
  }
}
