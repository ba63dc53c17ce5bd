package vigil.seal.unsealing;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.jspecify.annotations.Nullable;
import vigil.seal.hybrid.HybridSuite;

/** The hybrid post-quantum recipient type (C2SP age, "mlkem768x25519 recipient stanza"). */
public final class HybridKey implements StanzaKey {
  /** The human-readable part of an identity. */
  public static final String IDENTITY_PREFIX = "AGE-SECRET-KEY-PQ-";

  private static final int WRAPPED_KEY_BYTES = 32;

  private final byte[] secretKey;

  private HybridKey(byte[] secretKey) {
    this.secretKey = secretKey;
  }

  /**
   * Takes a raw key.
   *
   * @param secretKey 32 bytes, copied
   */
  public static HybridKey of(byte[] secretKey) {
    return new HybridKey(secretKey.clone());
  }

  @Override
  public Optional<FileKey> unwrap(RecipientStanza stanza) throws MalformedStanzaException {
    if (!stanza.getType().equals(HybridSuite.STANZA_TYPE)) {
      return Optional.empty();
    }
    byte[] encapsulatedKey = encapsulatedKey(stanza.getArguments());
    byte[] wrappedKey = stanza.getBody();
    if (wrappedKey.length != WRAPPED_KEY_BYTES) {
      throw malformed("has a body of another length", null);
    }
    return open(encapsulatedKey, wrappedKey);
  }

  private Optional<FileKey> open(byte[] encapsulatedKey, byte[] wrappedKey)
      throws MalformedStanzaException {
    HPKE hpke = HybridSuite.hpke();
    try {
      byte[] fileKey =
          hpke.open(
              encapsulatedKey,
              hpke.deserializePrivateKey(secretKey, null),
              HybridSuite.info(),
              HybridSuite.associatedData(),
              wrappedKey,
              null,
              null,
              null);
      return Optional.of(new FileKey(fileKey));
    } catch (InvalidCipherTextException _) {
      return Optional.empty();
    } catch (IllegalStateException e) {
      // X25519 came to zero: only a point of low order does that.
      throw malformed("has an X25519 share of low order", e);
    }
  }

  private static byte[] encapsulatedKey(List<String> arguments) throws MalformedStanzaException {
    if (arguments.size() != 1) {
      throw malformed("has another number of arguments than 1", null);
    }
    try {
      byte[] encoded = arguments.getFirst().getBytes(StandardCharsets.US_ASCII);
      byte[] encapsulatedKey = CanonicalBase64.getDecoder().decode(encoded);
      if (encapsulatedKey.length == HybridSuite.ENCAPSULATED_KEY_BYTES) {
        return encapsulatedKey;
      }
    } catch (IllegalArgumentException e) {
      throw malformed("has a key that is not canonical Base64", e);
    }
    throw malformed("has an encapsulated key of another length", null);
  }

  private static MalformedStanzaException malformed(String how, @Nullable Exception cause) {
    return new MalformedStanzaException("the hybrid stanza " + how, cause);
  }
}
