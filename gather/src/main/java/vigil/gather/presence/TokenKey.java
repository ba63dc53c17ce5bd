package vigil.gather.presence;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/**
 * The public key of tokens: RSA with 2048 bits, in the encoding of RFC 9578, section 6.5 (a
 * SubjectPublicKeyInfo that names RSASSA-PSS with SHA-384 and a salt of 48 bytes).
 */
public final class TokenKey {
  /** Bytes of the modulus, of a blinded message and of a signature (Nk). */
  public static final int MODULUS_BYTES = 256;

  private static final int SALT_BYTES = 48;

  private final RSAKeyParameters key;
  private final byte[] encoded;
  private final byte[] id;

  private TokenKey(RSAKeyParameters key, byte[] encoded) {
    this.key = key;
    this.encoded = encoded;
    this.id = Digests.sha256(encoded);
  }

  /**
   * Reads a key.
   *
   * @throws TokenFormatException when it is not in that encoding
   */
  public static TokenKey read(byte[] encoded) {
    try {
      RSAPublicKey numbers =
          RSAPublicKey.getInstance(SubjectPublicKeyInfo.getInstance(encoded).parsePublicKey());
      TokenKey key =
          of(new RSAKeyParameters(false, numbers.getModulus(), numbers.getPublicExponent()));
      if (!Arrays.equals(key.encoded, encoded)) {
        throw new TokenFormatException(
            "a token key names RSASSA-PSS with SHA-384 and 48 bytes of salt");
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw e instanceof TokenFormatException ours
          ? ours
          : new TokenFormatException("a token key is a SubjectPublicKeyInfo", e);
    }
  }

  static TokenKey of(RSAKeyParameters key) {
    if (key.getModulus().bitLength() != MODULUS_BYTES * Byte.SIZE) {
      throw new TokenFormatException("a token key has 2048 bits");
    }
    AlgorithmIdentifier hash = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);
    RSASSAPSSparams pss =
        new RSASSAPSSparams(
            hash,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
            new ASN1Integer(SALT_BYTES),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    try {
      SubjectPublicKeyInfo info =
          new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, pss),
              new RSAPublicKey(key.getModulus(), key.getExponent()));
      return new TokenKey(key, info.getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  RSAKeyParameters numbers() {
    return key;
  }

  /** The key as others read it. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** The SHA-256 of the encoding, 32 bytes. */
  public byte[] id() {
    return id.clone();
  }

  /** The last byte of the id, 0 to 255, which is all that a request says of the key. */
  public int truncatedId() {
    return id[id.length - 1] & 0xff;
  }

  /** Whether a token says that it is of this key. */
  public boolean isNamedBy(Token token) {
    return MessageDigest.isEqual(id, token.keyId());
  }

  /** Whether a token was signed with this key. */
  public boolean signed(Token token) {
    return isNamedBy(token)
        && BlindRsa.OF_TOKENS.verifies(key, token.signedPart(), token.authenticator());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenKey that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
