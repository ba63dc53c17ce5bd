package vigil.exchange.stick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vigil.exchange.Sha256;
import vigil.exchange.durable.Overwriting;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.EditionShelf;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Acknowledgement;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.Terms;

/** What the front does with a stick. Each step can be repeated after the stick was pulled. */
public final class FrontStick {
  private final StickLayout layout;

  private FrontStick(StickLayout layout) {
    this.layout = layout;
  }

  /**
   * The stick whose folder this is.
   *
   * @throws java.nio.file.NotDirectoryException when there is no folder at this path
   */
  public static FrontStick at(Path folder) throws IOException {
    return new FrontStick(StickLayout.at(folder));
  }

  /**
   * The group that introduces itself on the stick, if it does. Whether to believe it is for the
   * person who carried the stick to say.
   *
   * @throws vigil.exchange.json.JsonRefusedException when the file is damaged
   */
  public Optional<GroupKeys> group() throws IOException {
    return layout.read(StickLayout.GROUP).map(GroupKeys::read);
  }

  /**
   * Deletes from the spool what the desk has acknowledged, and empties the list.
   *
   * @return what became of each envelope on the list; one that was damaged on the way is {@code
   *     DIFFERENT}, stays in the spool and is carried again
   */
  public Map<EnvelopeId, Acknowledgement> settle(Spool spool) throws IOException {
    Map<EnvelopeId, Acknowledgement> outcomes = new TreeMap<>();
    Optional<byte[]> list = layout.read(StickLayout.ACKNOWLEDGED);
    for (var entry : Acknowledged.parse(list).received().entrySet()) {
      outcomes.put(entry.getKey(), spool.acknowledge(entry.getKey(), entry.getValue()));
    }
    if (list.isPresent()) {
      new Acknowledged().write(layout.root());
    }
    return outcomes;
  }

  /** Copies every envelope of the spool that is not on the stick yet; returns their names. */
  public List<EnvelopeId> carry(Spool spool) throws IOException {
    PrivateFolder envelopes = layout.envelopes();
    List<EnvelopeId> carried = new ArrayList<>();
    for (EnvelopeId id : spool.list()) {
      if (!isCarried(id, spool, envelopes)) {
        try (InputStream in = spool.open(id)) {
          WholeFile.write(envelopes, Spool.fileName(id), in);
        }
        carried.add(id);
      }
    }
    return List.copyOf(carried);
  }

  /** Offers the stick's newest edition to the shelf; empty when there is none on the stick. */
  public Optional<Acceptance> receiveEdition(EditionShelf shelf) throws IOException {
    Optional<Path> edition = layout.newestEdition();
    return edition.isEmpty() ? Optional.empty() : Optional.of(shelf.accept(edition.get()));
  }

  /** Tells the desk what this front promises those who come back. */
  public void promise(Terms terms) throws IOException {
    WholeFile.write(layout.root(), StickLayout.TERMS, terms.json());
  }

  /**
   * The hashes of codes on the stick, if there are any.
   *
   * @throws vigil.exchange.json.JsonRefusedException when the file is damaged
   */
  public Optional<CodeSets> codes() throws IOException {
    return layout.read(StickLayout.CODES).map(CodeSets::read);
  }

  /** Takes the hashes off the stick, once the front has them. */
  public void forgetCodes() throws IOException {
    Overwriting.delete(layout.root(), StickLayout.CODES);
  }

  /**
   * Moves the mailboxes from the stick into the rack.
   *
   * @return how many there are; empty when there were none on the stick
   * @throws vigil.exchange.reply.RackRefusedException when they are damaged; they stay where they
   *     are
   */
  public OptionalInt receiveMailboxes(MailboxRack rack) throws IOException {
    if (!Files.isRegularFile(layout.mailboxes(), LinkOption.NOFOLLOW_LINKS)) {
      return OptionalInt.empty();
    }
    int received;
    try (InputStream archive =
        Files.newInputStream(layout.mailboxes(), LinkOption.NOFOLLOW_LINKS)) {
      received = rack.accept(archive);
    }
    Overwriting.delete(layout.root(), StickLayout.MAILBOXES);
    return OptionalInt.of(received);
  }

  private static boolean isCarried(EnvelopeId id, Spool spool, PrivateFolder envelopes)
      throws IOException {
    Path copy = envelopes.path().resolve(Spool.fileName(id));
    if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream there = Files.newInputStream(copy, LinkOption.NOFOLLOW_LINKS);
        InputStream here = spool.open(id)) {
      return Sha256.of(there).equals(Sha256.of(here));
    }
  }
}
