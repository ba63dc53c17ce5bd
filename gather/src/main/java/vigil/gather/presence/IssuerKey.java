package vigil.gather.presence;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/**
 * The private key that signs tokens of one gathering and one way in. Whoever has it can make
 * presences up, and nothing else: it cannot say whose a token is.
 */
public final class IssuerKey {
  private static final int BITS = TokenKey.MODULUS_BYTES * Byte.SIZE;

  private final RSAPrivateCrtKeyParameters key;
  private final byte[] encoded;
  private final TokenKey publicKey;

  private IssuerKey(RSAPrivateCrtKeyParameters key, byte[] encoded) {
    this.key = key;
    this.encoded = encoded;
    this.publicKey =
        TokenKey.of(new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent()));
  }

  /** A new key; takes some tenths of a second. */
  public static IssuerKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS, random);
      return read(generator.generateKeyPair().getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  /**
   * Reads a key.
   *
   * @param pkcs8 as {@link #encoded} gave it
   * @throws TokenFormatException when it is no RSA key of 2048 bits
   */
  public static IssuerKey read(byte[] pkcs8) {
    try {
      RSAPrivateKey numbers =
          RSAPrivateKey.getInstance(PrivateKeyInfo.getInstance(pkcs8).parsePrivateKey());
      return new IssuerKey(
          new RSAPrivateCrtKeyParameters(
              numbers.getModulus(),
              numbers.getPublicExponent(),
              numbers.getPrivateExponent(),
              numbers.getPrime1(),
              numbers.getPrime2(),
              numbers.getExponent1(),
              numbers.getExponent2(),
              numbers.getCoefficient()),
          pkcs8.clone());
    } catch (IOException | IllegalArgumentException e) {
      throw e instanceof TokenFormatException ours
          ? ours
          : new TokenFormatException("an issuer's key is a PKCS #8 private key of RSA", e);
    }
  }

  /** The key for the disk, PKCS #8 (RFC 5208). */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** What others check tokens with. */
  public TokenKey publicKey() {
    return publicKey;
  }

  /** Whether the message is a number below the modulus. */
  public boolean canSign(TokenRequest request) {
    return new BigInteger(1, request.blinded()).compareTo(key.getModulus()) < 0;
  }

  /**
   * Signs without seeing what.
   *
   * @throws TokenFormatException when the message is no number below the modulus
   */
  public byte[] sign(TokenRequest request) {
    return BlindRsa.sign(key, request.blinded());
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof IssuerKey that && MessageDigest.isEqual(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(publicKey.id());
  }

  @Override
  public String toString() {
    return "IssuerKey[redacted]";
  }
}
