package vigil.seal;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import vigil.seal.hybrid.HybridSuite;
import vigil.seal.sealing.Stanza;

/** Wraps a file key for a hybrid recipient. */
final class HybridStanzaWriter implements RecipientStanzaWriter {
  private final byte[] publicKey;

  HybridStanzaWriter(byte[] publicKey) {
    this.publicKey = publicKey;
  }

  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) {
    byte[] key = fileKey.getEncoded();
    try {
      HPKE hpke = HybridSuite.hpke();
      byte[][] sealed =
          hpke.seal(
              hpke.deserializePublicKey(publicKey),
              HybridSuite.info(),
              HybridSuite.associatedData(),
              key,
              null,
              null,
              null);
      String encapsulatedKey = Base64.getEncoder().withoutPadding().encodeToString(sealed[1]);
      return List.of(new Stanza(HybridSuite.STANZA_TYPE, List.of(encapsulatedKey), sealed[0]));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("HPKE refused to seal", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
