package vigil.exchange.stick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.reply.MailboxRack;

/**
 * Where things lie on a stick: {@code group.json}, {@code envelopes/<id>.age}, {@code
 * acknowledged}, {@code edition/<number>/}, {@code mailboxes.tar}, {@code terms.json}, {@code
 * codes.json}. A stick may be pulled at any moment: a file has its name only once it is whole, and
 * nothing is deleted on one side before the other side has it.
 */
record StickLayout(PrivateFolder root) {
  static final String GROUP = "group.json";
  static final String ACKNOWLEDGED = "acknowledged";
  private static final String ENVELOPES = "envelopes";
  private static final String EDITION = "edition";
  static final String MAILBOXES = MailboxRack.FILE;
  static final String TERMS = "terms.json";
  static final String CODES = "codes.json";

  /** The most that {@code group.json} and {@code acknowledged} may have, in bytes. */
  private static final int MAX_LIST_SIZE_BYTES = 16 << 20;

  /**
   * @throws NotDirectoryException when there is no folder at this path
   */
  static StickLayout at(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    PrivateFolder folder = PrivateFolder.at(root.toRealPath());
    folder.sweep();
    return new StickLayout(folder);
  }

  PrivateFolder envelopes() throws IOException {
    return swept(ENVELOPES);
  }

  PrivateFolder editions() throws IOException {
    return swept(EDITION);
  }

  Path mailboxes() {
    return root.path().resolve(MAILBOXES);
  }

  /** The newest edition that is there whole, by its number alone; it still has to be verified. */
  Optional<Path> newestEdition() throws IOException {
    try (var entries = Files.list(editions().path())) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).matches("[1-9][0-9]{0,17}"))
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> Files.exists(entry.resolve(EditionPath.SIGNATURE.value())))
          .max(Comparator.comparingLong(StickLayout::number));
    }
  }

  static long number(Path edition) {
    return Long.parseLong(String.valueOf(edition.getFileName()));
  }

  /** The content of one of the small files in the root; empty when it is not there. */
  Optional<byte[]> read(String name) throws IOException {
    Path file = root.path().resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readNBytes(MAX_LIST_SIZE_BYTES));
    }
  }

  private PrivateFolder swept(String name) throws IOException {
    PrivateFolder folder = root.inside(name);
    folder.sweep();
    return folder;
  }
}
