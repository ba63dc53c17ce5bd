package vigil.exchange.reply;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vigil.exchange.durable.WholeFile;
import vigil.seal.number.MailboxId;

/** Takes a rack that arrives, and lets nothing pass that is not exactly one. */
final class RackReader {
  private static final byte[] AGE = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream archive;
  private String before = "";
  private int envelopeBytes;
  private int mailboxes;

  RackReader(InputStream archive) {
    this.archive = archive;
  }

  /** Copies the archive, checking every byte of it that is not ciphertext. */
  void copyTo(FileChannel channel) throws IOException {
    byte[] header = block(Tar.BLOCK_BYTES);
    while (!isZero(header)) {
      copyEntry(header, channel);
      header = block(Tar.BLOCK_BYTES);
    }
    byte[] last = block(Tar.BLOCK_BYTES);
    if (!isZero(last) || archive.read() >= 0) {
      throw new RackRefusedException("something follows its end");
    }
    WholeFile.writeFully(channel, new byte[Tar.END_BYTES], 0, Tar.END_BYTES);
  }

  private void copyEntry(byte[] header, FileChannel channel) throws IOException {
    if (mailboxes == 0) {
      envelopeBytes = Tar.sizeBytes(header, MailboxRack.MAX_ENVELOPE_BYTES);
    }
    MailboxId mailbox = Tar.mailbox(header, envelopeBytes);
    if (before.compareTo(mailbox.value()) >= 0) {
      throw new RackRefusedException("its mailboxes are not in the order of their names");
    }
    if (++mailboxes > MailboxRack.MAX_MAILBOXES) {
      throw new RackRefusedException("it has too many mailboxes");
    }
    before = mailbox.value();
    byte[] body = block(Tar.strideBytes(envelopeBytes) - Tar.BLOCK_BYTES);
    if (body.length < AGE.length
        || !Arrays.equals(AGE, Arrays.copyOf(body, AGE.length))
        || !isZero(Arrays.copyOfRange(body, envelopeBytes, body.length))) {
      throw new RackRefusedException("something in it is not sealed");
    }
    WholeFile.writeFully(channel, header, 0, header.length);
    WholeFile.writeFully(channel, body, 0, body.length);
  }

  private byte[] block(int length) throws IOException {
    byte[] block = archive.readNBytes(length);
    if (block.length < length) {
      throw new EOFException("the mailboxes did not come whole");
    }
    return block;
  }

  private static boolean isZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }
}
