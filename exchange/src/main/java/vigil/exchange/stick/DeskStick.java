package vigil.exchange.stick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionFolder;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.Terms;

/** What the desk does with a stick. Each step can be repeated after the stick was pulled. */
public final class DeskStick {
  private final StickLayout layout;

  private DeskStick(StickLayout layout) {
    this.layout = layout;
  }

  /**
   * The stick whose folder this is.
   *
   * @throws java.nio.file.NotDirectoryException when there is no folder at this path
   */
  public static DeskStick at(Path folder) throws IOException {
    return new DeskStick(StickLayout.at(folder));
  }

  /** Writes the group's public keys, by which a front gets to know the group. */
  public void introduce(GroupKeys keys) throws IOException {
    WholeFile.write(layout.root(), StickLayout.GROUP, keys.json());
  }

  /** The envelopes on the stick. */
  public List<EnvelopeId> envelopes() throws IOException {
    return layout.envelopes().files(Spool::isFileName).stream().map(Spool::id).toList();
  }

  /**
   * The envelope's ciphertext.
   *
   * @throws java.nio.file.NoSuchFileException when there is none of this name
   */
  public InputStream open(EnvelopeId id) throws IOException {
    Path file = layout.envelopes().path().resolve(Spool.fileName(id));
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Tells the front that the desk has the envelope, then deletes it from the stick. To be called
   * only once the desk's own copy is durable.
   *
   * @param received the hash of the desk's copy; the front deletes its own only if it is the same
   */
  public void acknowledge(EnvelopeId id, Sha256 received) throws IOException {
    Acknowledged list = Acknowledged.parse(layout.read(StickLayout.ACKNOWLEDGED));
    list.add(id, received);
    list.write(layout.root());
    PrivateFolder envelopes = layout.envelopes();
    Files.deleteIfExists(envelopes.path().resolve(Spool.fileName(id)));
    envelopes.sync();
  }

  /** Writes the edition for the front; older ones are removed once it is whole. */
  public void publish(Edition edition) throws IOException {
    PrivateFolder editions = layout.editions();
    String name = Long.toString(edition.number());
    Path target = editions.path().resolve(name);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      PrivateFolder.deleteTree(target);
    }
    EditionFolder.write(target, edition);
    try (var entries = Files.newDirectoryStream(editions.path())) {
      for (Path entry : entries) {
        if (!entry.endsWith(name)) {
          PrivateFolder.deleteTree(entry);
        }
      }
    }
    editions.sync();
  }

  /**
   * What the front promises those who come back; empty before the stick was at the front.
   *
   * @throws vigil.exchange.json.JsonRefusedException when the file is damaged
   */
  public Optional<Terms> terms() throws IOException {
    return layout.read(StickLayout.TERMS).map(Terms::read);
  }

  /** Writes the hashes of codes for the front, in the place of those that were on the stick. */
  public void codes(CodeSets codes) throws IOException {
    WholeFile.write(layout.root(), StickLayout.CODES, codes.json());
  }

  /** Writes the mailboxes for the front, in the place of those that were on the stick. */
  public void mailboxes(RackArchive archive) throws IOException {
    WholeFile.write(layout.root(), StickLayout.MAILBOXES, archive);
  }
}
