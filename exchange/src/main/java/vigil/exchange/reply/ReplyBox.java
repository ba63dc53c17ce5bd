package vigil.exchange.reply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.seal.number.MailboxId;

/**
 * The folder of sealed replies: {@code <mailbox>/<reply>.age}. It holds ciphertext only, under
 * random names, and shows no time but the day. A mailbox that was never written to is the same as
 * an empty one. Safe for use by several threads, for one process at a time.
 */
public final class ReplyBox {
  /** The most that one sealed reply may have, in bytes. */
  public static final int MAX_SIZE_BYTES = 1 << 20;

  private static final String SUFFIX = ".age";
  private static final Pattern MAILBOX = Pattern.compile("[0-9a-f]{32}");

  private final PrivateFolder folder;

  private ReplyBox(PrivateFolder folder) {
    this.folder = folder;
  }

  /** Opens the box, makes its folder when there is none, and removes interrupted writes. */
  public static ReplyBox open(Path path) throws IOException {
    ReplyBox box = new ReplyBox(PrivateFolder.at(path));
    for (MailboxId mailbox : box.mailboxes()) {
      box.folder.inside(mailbox.value()).sweep();
    }
    return box;
  }

  /**
   * Keeps a sealed reply; durable when this returns. A second reply of one id replaces the first.
   *
   * @throws ReplyTooLargeException when it is over {@value #MAX_SIZE_BYTES} bytes
   */
  public synchronized void put(MailboxId mailbox, ReplyId id, byte[] sealed) throws IOException {
    if (sealed.length > MAX_SIZE_BYTES) {
      throw new ReplyTooLargeException(sealed.length);
    }
    PrivateFolder inside = folder.inside(mailbox.value());
    WholeFile.write(inside, fileName(id), sealed);
    folder.sync();
  }

  /** The mailboxes that hold a reply, in the order of their names, which says nothing. */
  public Set<MailboxId> mailboxes() throws IOException {
    Set<MailboxId> found = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (MAILBOX.matcher(name).matches()
            && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          found.add(new MailboxId(name));
        }
      }
    }
    return found;
  }

  /** The replies in a mailbox, in the order of their random names; none for an unknown mailbox. */
  public List<ReplyId> list(MailboxId mailbox) throws IOException {
    Path inside = folder.path().resolve(mailbox.value());
    if (!Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<ReplyId> found = new ArrayList<>();
    for (String name : new PrivateFolder(inside).files(name -> name.endsWith(SUFFIX))) {
      ReplyId.of(name.substring(0, name.length() - SUFFIX.length())).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /**
   * The reply's ciphertext.
   *
   * @throws NoSuchFileException when there is none of this name
   */
  public InputStream open(MailboxId mailbox, ReplyId id) throws IOException {
    return Files.newInputStream(file(mailbox, id), LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes the reply, and its mailbox when it was the last; false when there was none. */
  public synchronized boolean delete(MailboxId mailbox, ReplyId id) throws IOException {
    if (!Files.deleteIfExists(file(mailbox, id))) {
      return false;
    }
    if (list(mailbox).isEmpty()) {
      PrivateFolder.deleteTree(folder.path().resolve(mailbox.value()));
    } else {
      folder.inside(mailbox.value()).sync();
    }
    folder.sync();
    return true;
  }

  private Path file(MailboxId mailbox, ReplyId id) {
    return folder.path().resolve(mailbox.value()).resolve(fileName(id));
  }

  private static String fileName(ReplyId id) {
    return id + SUFFIX;
  }
}
