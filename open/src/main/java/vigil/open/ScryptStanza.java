package vigil.open;

import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vigil.seal.scrypt.Scrypt;
import vigil.seal.scrypt.ScryptCost;
import vigil.seal.unsealing.MalformedStanzaException;

/** The scrypt recipient stanza (age-encryption.org/v1, "The scrypt recipient type"). */
final class ScryptStanza {
  static final String TYPE = "scrypt";
  static final int SALT_BYTES = 16;

  /**
   * What the age command line accepts at most; more would keep the machine busy for a sender's
   * pleasure.
   */
  static final int MOST_LOG2_COST = 22;

  private static final String SALT_LABEL = "age-encryption.org/v1/scrypt";
  private static final int ENCODED_SALT_LENGTH = 22;
  private static final int WRAPPED_KEY_BYTES = 32;
  private static final int WRAP_KEY_BYTES = 32;
  private static final int BLOCK_SIZE = 8;
  private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]?");

  private final byte[] salt;
  private final int log2Cost;
  private final byte[] wrappedKey;

  private ScryptStanza(byte[] salt, int log2Cost, byte[] wrappedKey) {
    this.salt = salt;
    this.log2Cost = log2Cost;
    this.wrappedKey = wrappedKey;
  }

  /** Reads a stanza of this type. */
  static ScryptStanza parse(RecipientStanza stanza) throws MalformedStanzaException {
    List<String> arguments = stanza.getArguments();
    if (arguments.size() != 2) {
      throw malformed("has " + arguments.size() + " arguments instead of 2");
    }
    byte[] wrappedKey = stanza.getBody();
    if (wrappedKey.length != WRAPPED_KEY_BYTES) {
      throw malformed(
          "has a body of " + wrappedKey.length + " bytes instead of " + WRAPPED_KEY_BYTES);
    }
    return new ScryptStanza(salt(arguments.getFirst()), log2Cost(arguments.getLast()), wrappedKey);
  }

  private static byte[] salt(String encoded) throws MalformedStanzaException {
    if (encoded.length() != ENCODED_SALT_LENGTH) {
      throw malformed("has a salt of another length");
    }
    try {
      return CanonicalBase64.getDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new MalformedStanzaException(
          "the scrypt stanza has a salt that is not canonical Base64", e);
    }
  }

  private static int log2Cost(String decimal) throws MalformedStanzaException {
    if (!DECIMAL.matcher(decimal).matches() || Integer.parseInt(decimal) > MOST_LOG2_COST) {
      throw malformed("has a work factor that is not a number from 1 to " + MOST_LOG2_COST);
    }
    return Integer.parseInt(decimal);
  }

  private static MalformedStanzaException malformed(String how) {
    return new MalformedStanzaException("the scrypt stanza " + how, null);
  }

  /** The file key, sealed; 32 bytes. */
  byte[] wrappedKey() {
    return wrappedKey;
  }

  /** The key that unwraps it; slow on purpose. */
  CipherKey wrapKey(byte[] passphrase) {
    return wrapKey(passphrase, salt, log2Cost);
  }

  /** The key that wraps the file key; slow on purpose. */
  static CipherKey wrapKey(byte[] passphrase, byte[] salt, int log2Cost) {
    byte[] label = SALT_LABEL.getBytes(StandardCharsets.US_ASCII);
    byte[] labelled = Arrays.copyOf(label, label.length + salt.length);
    System.arraycopy(salt, 0, labelled, label.length, salt.length);
    return new CipherKey(
        Scrypt.derive(
            passphrase, labelled, new ScryptCost(log2Cost, BLOCK_SIZE, 1), WRAP_KEY_BYTES));
  }
}
