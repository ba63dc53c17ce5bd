package vigil.exchange.reply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vigil.exchange.durable.DayStamp;
import vigil.exchange.durable.Overwriting;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyWriter;

/**
 * All mailboxes in one file, {@value #FILE}: an envelope of one length for every mailbox, in the
 * order of their names. Each exchange replaces the file whole, so it shows one day, no order, and
 * not who was answered. Safe for use by several threads, for one process at a time.
 */
public final class MailboxRack {
  /** Its file. */
  public static final String FILE = "mailboxes.tar";

  /** The most that one envelope in it may have, in bytes. */
  public static final int MAX_ENVELOPE_BYTES = (int) ReplyWriter.LARGEST_BYTES + (4 << 10);

  /** The most mailboxes. */
  public static final int MAX_MAILBOXES = 100_000;

  private final PrivateFolder folder;
  private final int keptDays;
  private List<MailboxId> mailboxes = List.of();
  private int envelopeBytes;

  private MailboxRack(PrivateFolder folder, int keptDays) {
    this.folder = folder;
    this.keptDays = keptDays;
  }

  /**
   * Opens the rack, makes its folder when there is none, and removes interrupted writes and what is
   * too old.
   *
   * @param keptDays how long a rack is kept that no other replaces
   */
  public static MailboxRack open(Path path, int keptDays) throws IOException {
    PrivateFolder folder = PrivateFolder.at(path);
    folder.sweep();
    MailboxRack rack = new MailboxRack(folder, keptDays);
    rack.index();
    rack.expire(LocalDate.now(ZoneOffset.UTC));
    return rack;
  }

  /**
   * Replaces all mailboxes; durable when this returns.
   *
   * @param archive as {@link RackArchive} makes it; not closed
   * @return how many there are now
   * @throws RackRefusedException when it is no such archive; nothing has changed then
   * @throws IOException when it did not come whole; nothing has changed then
   */
  public int accept(InputStream archive) throws IOException {
    String part = WholeFile.randomName() + PrivateFolder.PART;
    try (FileChannel channel = folder.create(part)) {
      new RackReader(archive).copyTo(channel);
      return swap(channel, part);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(folder.path().resolve(part));
      throw e;
    }
  }

  /** It may have taken minutes to come; whoever comes back meanwhile does not wait for it. */
  private synchronized int swap(FileChannel channel, String part) throws IOException {
    WholeFile.finishOver(channel, folder, part, FILE);
    index();
    return mailboxes.size();
  }

  /** How many mailboxes there are. */
  public synchronized int size() {
    return mailboxes.size();
  }

  /**
   * What lies in a mailbox. For a mailbox that is not here, what lies in another one: the same
   * work, and nothing that its number would open.
   *
   * @return an envelope; empty only while there is no mailbox at all
   */
  public synchronized Optional<byte[]> read(MailboxId mailbox) throws IOException {
    if (mailboxes.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
      return Optional.of(read(channel, position(mailbox)));
    }
  }

  /**
   * Empties a mailbox: an envelope that nobody can open takes the place of what lay there. For a
   * mailbox that is not here, another one is written over with what it holds, so that the disk has
   * the same work. The day that the rack shows stays.
   */
  public synchronized void empty(MailboxId mailbox) throws IOException {
    if (mailboxes.isEmpty()) {
      return;
    }
    int found = Collections.binarySearch(mailboxes, mailbox);
    LocalDate day = DayStamp.of(file());
    byte[] dummy = ReplyWriter.dummyOfLength(envelopeBytes);
    try (FileChannel channel =
        FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      byte[] held = read(channel, position(mailbox));
      ByteBuffer bytes = ByteBuffer.wrap(found >= 0 ? dummy : held);
      for (long at = offset(position(mailbox)); bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
      channel.force(true);
    }
    DayStamp.on(file(), day);
  }

  /** Deletes the rack when its time is over on this day. */
  public synchronized void expire(LocalDate today) throws IOException {
    if (Files.exists(file()) && today.isAfter(DayStamp.of(file()).plusDays(keptDays))) {
      mailboxes = List.of();
      Overwriting.delete(folder, FILE);
    }
  }

  private Path file() {
    return folder.path().resolve(FILE);
  }

  /** The mailbox's own place, or some other when it is not here. */
  private int position(MailboxId mailbox) {
    int found = Collections.binarySearch(mailboxes, mailbox);
    return found >= 0 ? found : Math.min(-found - 1, mailboxes.size() - 1);
  }

  private long offset(int position) {
    return (long) position * Tar.strideBytes(envelopeBytes) + Tar.BLOCK_BYTES;
  }

  private byte[] read(FileChannel channel, int position) throws IOException {
    return read(channel, offset(position), envelopeBytes);
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
      // Until it is full or the file ends.
    }
    return bytes.array();
  }

  /** Finds out which mailboxes there are; of a file that is no rack, none. */
  private void index() throws IOException {
    List<MailboxId> found = new ArrayList<>();
    if (Files.exists(file())) {
      try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
        index(channel, found);
      } catch (RackRefusedException e) {
        found.clear();
      }
    }
    mailboxes = List.copyOf(found);
  }

  private void index(FileChannel channel, List<MailboxId> found) throws IOException {
    long end = channel.size() - Tar.END_BYTES;
    if (end > 0) {
      envelopeBytes = Tar.sizeBytes(read(channel, 0, Tar.BLOCK_BYTES), MAX_ENVELOPE_BYTES);
    }
    for (long at = 0; at < end; at += Tar.strideBytes(envelopeBytes)) {
      found.add(Tar.mailbox(read(channel, at, Tar.BLOCK_BYTES), envelopeBytes));
    }
  }
}
