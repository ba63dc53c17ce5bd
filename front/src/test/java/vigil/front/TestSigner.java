package vigil.front;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import vigil.exchange.edition.EditionSigner;
import vigil.exchange.minisign.KeyId;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;

/** A group's signing key that lives as long as a test. */
final class TestSigner implements EditionSigner {
  private static final int KEY_LENGTH_BYTES = 32;

  private final KeyPair pair;
  private final KeyId id;

  TestSigner(long id) {
    this.id = new KeyId(id);
    try {
      this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public MinisignPublicKey publicKey() {
    byte[] x509 = pair.getPublic().getEncoded();
    return MinisignPublicKey.of(
        id, Arrays.copyOfRange(x509, x509.length - KEY_LENGTH_BYTES, x509.length));
  }

  @Override
  public MinisignSignature sign(byte[] message, String trustedComment) {
    byte[] signature = sign(MinisignSignature.hash(message));
    byte[] global = sign(MinisignSignature.globalMessage(signature, trustedComment));
    return MinisignSignature.prehashed(id, signature, trustedComment, global);
  }

  private byte[] sign(byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(pair.getPrivate());
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
