package vigil.seal.unsealing;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.List;
import vigil.seal.EnvelopeException;

/** Reads age v1 files, binary or armored, with any keys; every failure gets its kind. */
public final class Unsealing {
  private Unsealing() {}

  /**
   * A stream of the content at constant memory. It gives out nothing that is not verified, and ends
   * normally only when the last chunk was there. Closing it closes {@code age}.
   *
   * @throws EnvelopeException by kind, from here (armor, header) or from the stream (armor,
   *     content)
   * @throws IOException when {@code age} itself fails
   */
  public static InputStream open(InputStream age, List<? extends StanzaKey> keys)
      throws IOException {
    var buffered = new BufferedInputStream(age);
    return openBinary(
        switch (Form.of(buffered)) {
          case BINARY -> buffered;
          case ARMORED -> new ArmorStream(buffered);
        },
        keys);
  }

  private static InputStream openBinary(InputStream age, List<? extends StanzaKey> keys)
      throws IOException {
    return new PayloadStream(age, payloadKey(HeaderBytes.read(age), keys));
  }

  private static CipherKey payloadKey(ByteBuffer header, List<? extends StanzaKey> keys)
      throws IOException {
    try {
      return new StandardPayloadKeyReader().getPayloadKey(header, List.of(new StanzaKeys(keys)));
    } catch (StanzaKeys.NoMatch _) {
      throw new EnvelopeException.NotForThisIdentity(
          "the envelope is sealed to other keys or under another passphrase");
    } catch (SignatureException e) {
      throw new EnvelopeException.ForgedHeader("the header was changed after sealing", e);
    } catch (MalformedStanzaException e) {
      throw new EnvelopeException.DamagedHeader("the header is damaged: " + e.getMessage(), e);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new EnvelopeException.DamagedHeader("the header is damaged or cut off", e);
    }
  }
}
