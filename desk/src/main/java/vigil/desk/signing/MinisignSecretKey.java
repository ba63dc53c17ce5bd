package vigil.desk.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import vigil.exchange.edition.EditionSigner;
import vigil.exchange.minisign.KeyId;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;
import vigil.exchange.minisign.SignatureCheck;

/**
 * The key that signs what the group publishes: Ed25519 (RFC 8032) in minisign's form. It is stored
 * in minisign's own format for keys without a password, always inside an age-encrypted file, so
 * that the group can sign with the minisign tool if it ever has to. Closing it wipes its bytes;
 * copies that the platform made while signing are beyond reach.
 */
public final class MinisignSecretKey implements EditionSigner, AutoCloseable {
  private static final int SEED_LENGTH_BYTES = 32;

  private final byte[] seed;
  private final MinisignPublicKey publicKey;
  private boolean closed;

  private MinisignSecretKey(byte[] seed, MinisignPublicKey publicKey) {
    this.seed = seed;
    this.publicKey = publicKey;
  }

  /** A fresh key with a fresh id. */
  public static MinisignSecretKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] id = new byte[KeyId.LENGTH_BYTES];
      random.nextBytes(id);
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] x509 = pair.getPublic().getEncoded();
      byte[] ed25519 = Arrays.copyOfRange(x509, x509.length - SEED_LENGTH_BYTES, x509.length);
      return new MinisignSecretKey(seed, MinisignPublicKey.of(KeyId.of(id), ed25519));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot make Ed25519 keys", e);
    }
  }

  /**
   * Reads what {@link #encoded} wrote, or a key that {@code minisign -G -W} made.
   *
   * @param text UTF-8; stays the caller's to wipe
   * @throws vigil.exchange.minisign.MinisignException when it is no such key; the message never
   *     repeats the text
   */
  public static MinisignSecretKey parse(byte[] text) {
    SecretKeyText parsed = SecretKeyText.parse(text);
    MinisignSecretKey key = new MinisignSecretKey(parsed.seed(), parsed.publicKey());
    if (key.publicKey.check(new byte[0], key.sign(new byte[0], "")) != SignatureCheck.VALID) {
      key.close();
      throw SecretKeyText.refused("its two halves do not belong together");
    }
    return key;
  }

  /** The key in minisign's format for keys without a password; the caller seals and wipes it. */
  public synchronized byte[] encoded() {
    requireOpen();
    return SecretKeyText.write(seed, publicKey);
  }

  @Override
  public MinisignPublicKey publicKey() {
    return publicKey;
  }

  @Override
  public synchronized MinisignSignature sign(byte[] message, String trustedComment) {
    requireOpen();
    byte[] signature = signed(MinisignSignature.hash(message));
    byte[] global = signed(MinisignSignature.globalMessage(signature, trustedComment));
    return MinisignSignature.prehashed(publicKey.id(), signature, trustedComment, global);
  }

  private byte[] signed(byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot sign with Ed25519", e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the signing key was closed");
    }
  }

  /** Wipes the key; it signs nothing any more. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(seed, (byte) 0);
  }

  /** The public key's id, never the key. */
  @Override
  public String toString() {
    return "MinisignSecretKey[" + publicKey.id() + ", redacted]";
  }
}
