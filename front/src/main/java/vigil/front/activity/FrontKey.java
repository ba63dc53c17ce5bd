package vigil.front.activity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/**
 * The key (RSA, 2048 bits) with which this front signs what it sends to other networks. It opens
 * nothing and signs no publication; whoever has it can speak to other networks as this front.
 */
public final class FrontKey {
  /** What other networks understand; draft-cavage-http-signatures-12, appendix E.2. */
  static final String ALGORITHM = "SHA256withRSA";

  private static final String FILE = "key.pk8";
  private static final int BITS = 2048;
  private static final int PEM_LINE = 64;

  private final RSAPrivateCrtKey key;

  private FrontKey(RSAPrivateCrtKey key) {
    this.key = key;
  }

  /** The key in a folder; makes both when there is none. */
  public static FrontKey in(Path path) throws IOException {
    PrivateFolder folder = PrivateFolder.at(path);
    folder.sweep();
    Path file = folder.path().resolve(FILE);
    if (Files.notExists(file)) {
      WholeFile.write(folder, FILE, generated());
    }
    try {
      PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
      return new FrontKey(
          (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IOException(
          file + " is no RSA key; delete it, and a new one is made at the next start", e);
    }
  }

  /** The public key as other networks read it: SubjectPublicKeyInfo in PEM. */
  public String publicPem() {
    try {
      byte[] encoded =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
              .getEncoded();
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded)
          + "\n-----END PUBLIC KEY-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs with RSA", e);
    }
  }

  private static byte[] generated() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair().getPrivate().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  @Override
  public String toString() {
    return "FrontKey[…]";
  }
}
