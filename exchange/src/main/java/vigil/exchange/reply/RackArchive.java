package vigil.exchange.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.SortedSet;
import vigil.seal.number.MailboxId;

/**
 * A rack of mailboxes as the desk hands it over: a tar archive, made while it is read, so that
 * nothing but one envelope is in memory.
 */
public final class RackArchive extends InputStream {
  /** Makes the envelope that is to lie in a mailbox; all have one length. */
  @FunctionalInterface
  public interface Filling {
    /** The envelope for this mailbox. */
    byte[] sealed(MailboxId mailbox) throws IOException;
  }

  private final Iterator<MailboxId> mailboxes;
  private final Filling filling;
  private InputStream piece = InputStream.nullInputStream();
  private boolean ended;
  private int envelopeBytes = -1;

  /**
   * An archive of these mailboxes.
   *
   * @param mailboxes in the order of their names
   */
  public RackArchive(SortedSet<MailboxId> mailboxes, Filling filling) {
    this.mailboxes = mailboxes.iterator();
    this.filling = filling;
  }

  /**
   * The length of an archive in bytes.
   *
   * @param envelopeBytes of each envelope
   */
  public static long sizeBytes(int mailboxes, int envelopeBytes) {
    return (long) mailboxes * Tar.strideBytes(envelopeBytes) + Tar.END_BYTES;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = piece.read(to, offset, length);
    while (count < 0 && advance()) {
      count = piece.read(to, offset, length);
    }
    return count;
  }

  private boolean advance() throws IOException {
    if (mailboxes.hasNext()) {
      MailboxId mailbox = mailboxes.next();
      piece = new ByteArrayInputStream(entry(mailbox, filling.sealed(mailbox)));
      return true;
    }
    if (!ended) {
      ended = true;
      piece = new ByteArrayInputStream(new byte[Tar.END_BYTES]);
      return true;
    }
    return false;
  }

  private byte[] entry(MailboxId mailbox, byte[] sealed) {
    if (envelopeBytes >= 0 && envelopeBytes != sealed.length) {
      throw new IllegalStateException("the mailboxes of one rack have envelopes of one length");
    }
    envelopeBytes = sealed.length;
    byte[] entry = new byte[Tar.strideBytes(sealed.length)];
    System.arraycopy(Tar.header(mailbox, sealed.length), 0, entry, 0, Tar.BLOCK_BYTES);
    System.arraycopy(sealed, 0, entry, Tar.BLOCK_BYTES, sealed.length);
    return entry;
  }
}
