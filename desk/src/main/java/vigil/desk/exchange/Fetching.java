package vigil.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.home.HomeException;
import vigil.desk.inbox.Sorting;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.EnvelopeList;
import vigil.open.Opening;

/**
 * Fetching sealed envelopes. The front is told to delete one only when it lies in the home and is
 * recorded, so that nothing is lost wherever this is cut off, and everything can be repeated.
 */
public final class Fetching {
  /** Free space that is left to the journal, in bytes. */
  private static final long DISK_RESERVE_BYTES = 64L << 20;

  private final OpenDesk desk;

  public Fetching(OpenDesk desk) {
    this.desk = desk;
  }

  /**
   * Fetches all that waits on the front.
   *
   * @return how many testimonies are new here
   * @throws FrontException.EnvelopesLeft when some did not come whole; all others are here
   * @throws FrontException when the front cannot be reached; what came before is here
   * @throws HomeException when there is no room for an envelope
   */
  public int from(FrontClient front) throws IOException {
    List<Waiting> waiting = new ArrayList<>();
    for (EnvelopeList.Entry entry : front.envelopes().envelopes()) {
      waiting.add(new OnFront(front, entry));
    }
    return all(waiting);
  }

  /**
   * Fetches all that lies on a stick.
   *
   * @return how many testimonies are new here
   * @throws FrontException.EnvelopesLeft when some could not be read whole; all others are here
   * @throws HomeException when there is no room for an envelope
   */
  public int from(DeskStick stick) throws IOException {
    List<Waiting> waiting = new ArrayList<>();
    for (EnvelopeId id : stick.envelopes()) {
      waiting.add(new OnStick(stick, id));
    }
    return all(waiting);
  }

  /** An envelope that somebody else has. */
  private sealed interface Waiting {
    EnvelopeId id();

    /** As it was promised; empty when nothing was. */
    OptionalLong sizeBytes();

    /** The ciphertext; empty when it is not there any more. */
    Optional<InputStream> open() throws IOException;

    /** Has it deleted there; false when other bytes are there, which stay. */
    boolean acknowledge(Sha256 received) throws IOException;
  }

  private record OnFront(FrontClient front, EnvelopeList.Entry entry) implements Waiting {
    @Override
    public EnvelopeId id() {
      return entry.id();
    }

    @Override
    public OptionalLong sizeBytes() {
      return OptionalLong.of(entry.sizeBytes());
    }

    @Override
    public Optional<InputStream> open() throws IOException {
      return front.envelope(entry.id());
    }

    @Override
    public boolean acknowledge(Sha256 received) throws IOException {
      return front.acknowledge(entry.id(), received);
    }
  }

  private record OnStick(DeskStick stick, EnvelopeId id) implements Waiting {
    @Override
    public OptionalLong sizeBytes() {
      return OptionalLong.empty();
    }

    @Override
    public Optional<InputStream> open() throws IOException {
      return Optional.of(stick.open(id));
    }

    @Override
    public boolean acknowledge(Sha256 received) throws IOException {
      try (InputStream there = stick.open(id)) {
        if (!Sha256.of(there).sameAs(received)) {
          return false;
        }
      }
      stick.acknowledge(id, received);
      return true;
    }
  }

  private int all(List<Waiting> waiting) throws IOException {
    // Two who fetch at the same time would record one envelope twice.
    synchronized (desk) {
      PrivateFolder.at(desk.home().envelopes()).sweep();
      int fresh = 0;
      List<EnvelopeId> left = new ArrayList<>();
      for (Waiting envelope : waiting) {
        boolean wasHere = isHere(envelope.id());
        boolean settled =
            isErased(envelope.id())
                ? forget(envelope)
                : (wasHere || keep(envelope)) && acknowledge(envelope);
        if (!settled) {
          left.add(envelope.id());
        }
        fresh += !wasHere && isHere(envelope.id()) ? 1 : 0;
      }
      new Sorting(desk).sort();
      if (!left.isEmpty()) {
        throw new FrontException.EnvelopesLeft(left);
      }
      return fresh;
    }
  }

  private boolean isHere(EnvelopeId id) {
    return desk.state().inbox().containsKey(id) && Files.isRegularFile(file(id));
  }

  private boolean isErased(EnvelopeId id) {
    return Optional.ofNullable(desk.state().inbox().get(id)).filter(InboxEntry::erased).isPresent();
  }

  /** What was erased here is not kept again, only deleted there too. */
  private static boolean forget(Waiting envelope) throws IOException {
    Optional<InputStream> opened = envelope.open();
    if (opened.isEmpty()) {
      return true;
    }
    try (InputStream there = opened.get()) {
      return envelope.acknowledge(Sha256.of(there));
    }
  }

  /** Stores it, then records it; false when it did not come whole, and nothing was stored. */
  private boolean keep(Waiting envelope) throws IOException {
    EnvelopeId id = envelope.id();
    if (!store(envelope)) {
      return false;
    }
    if (!desk.state().inbox().containsKey(id)) {
      desk.record(new TestimonyReceived(id, Files.size(file(id)), desk.caseFile().today()));
    }
    return true;
  }

  private boolean store(Waiting envelope) throws IOException {
    PrivateFolder folder = PrivateFolder.at(desk.home().envelopes());
    requireRoom(folder, envelope.sizeBytes());
    Optional<InputStream> opened = envelope.open();
    if (opened.isEmpty()) {
      return false;
    }
    try (InputStream there = opened.get();
        InputStream sealed = promised(there, envelope.sizeBytes())) {
      WholeFile.write(folder, Spool.fileName(envelope.id()), sealed);
      return true;
    } catch (WholeStream.OtherSizeException e) {
      return false;
    }
  }

  private static InputStream promised(InputStream sealed, OptionalLong sizeBytes) {
    return sizeBytes.isPresent() ? new WholeStream(sealed, sizeBytes.getAsLong()) : sealed;
  }

  private static void requireRoom(PrivateFolder folder, OptionalLong sizeBytes) throws IOException {
    long freeBytes = Files.getFileStore(folder.path()).getUsableSpace() - DISK_RESERVE_BYTES;
    if (sizeBytes.orElse(0) > freeBytes) {
      throw new HomeException(
          "There is no room in %s for an envelope of %d MiB, which stays where it is. Make room, then fetch again."
              .formatted(folder.path(), sizeBytes.orElse(0) >> 20));
    }
  }

  /**
   * Has it deleted at the other end. When other bytes are there, ours stay if they open: nobody at
   * the other end can make us lose a testimony that we have whole.
   */
  private boolean acknowledge(Waiting envelope) throws IOException {
    if (envelope.acknowledge(hash(envelope.id()))) {
      return true;
    }
    return !opens(envelope.id()) && store(envelope) && envelope.acknowledge(hash(envelope.id()));
  }

  private boolean opens(EnvelopeId id) throws IOException {
    try (InputStream sealed = Files.newInputStream(file(id));
        InputStream clear = Opening.of(sealed, desk.keys().group())) {
      clear.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (vigil.seal.EnvelopeException e) {
      return false;
    }
  }

  private Sha256 hash(EnvelopeId id) throws IOException {
    try (InputStream sealed = Files.newInputStream(file(id))) {
      return Sha256.of(sealed);
    }
  }

  private Path file(EnvelopeId id) {
    return desk.home().envelopes().resolve(Spool.fileName(id));
  }
}
