package vigil.seal.sealing;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;

/** Writes age v1 files, binary: the header at once, then the content as it comes. */
public final class EnvelopeWriter {
  /** Room for the version line, the MAC and the nonce. */
  private static final int FRAME_BYTES = 256;

  /** Room for the longest stanza there is, that of a hybrid recipient. */
  private static final int STANZA_BYTES = 2048;

  private EnvelopeWriter() {}

  /**
   * A stream that seals what is written to it. Closing it finishes the file and closes {@code
   * ciphertext}; after a failed write it closes without finishing.
   *
   * @param recipients at least one
   * @throws IOException when {@code ciphertext} cannot take the header
   */
  public static OutputStream to(
      List<? extends RecipientStanzaWriter> recipients, OutputStream ciphertext)
      throws IOException {
    ByteBuffer header = ByteBuffer.allocate(FRAME_BYTES + recipients.size() * STANZA_BYTES);
    try {
      CipherKey key =
          new StandardPayloadKeyWriter().writeFileHeader(header, List.copyOf(recipients));
      ciphertext.write(header.array(), 0, header.position());
      return new PayloadWriter(ciphertext, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot seal", e);
    }
  }
}
