package vigil.desk.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.DeskChange.CopyKept;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.home.HomeFolder;
import vigil.desk.home.Tools;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Report;
import vigil.desk.workroom.Workroom;
import vigil.exchange.spool.EnvelopeId;

/**
 * Where copies are made, looked at, kept or dropped. What is not kept is gone when the desk is
 * locked, and its key with it. Safe for use by several threads.
 */
public final class CopyRoom implements AutoCloseable {
  private static final int MOST_NOT_KEPT = 8;
  private static final int MOST_READ = 8;

  private final Workroom workroom = new Workroom();
  private final SealedCopies folder;
  private final Tools tools;
  private final List<Path> placesInMemory;

  /** Made and not kept yet, oldest first. */
  private final Map<CopyId, MadeCopy> made = new LinkedHashMap<>();

  /** What was read, the oldest first. */
  private final SequencedMap<Which, Report> read = new LinkedHashMap<>();

  CopyRoom(SealedCopies folder, Tools tools, List<Path> placesInMemory) {
    this.folder = folder;
    this.tools = tools;
    this.placesInMemory = placesInMemory;
  }

  /** The room of a home; what was never kept, and what nothing can open, is deleted. */
  public static CopyRoom of(HomeFolder home, DeskState state) throws IOException {
    SealedCopies folder = new SealedCopies(home.copies());
    folder.sweep(state);
    MemoryFolder.sweep(MemoryFolder.usualPlaces());
    return new CopyRoom(folder, home.settings().tools(), MemoryFolder.usualPlaces());
  }

  /** A file of a testimony. */
  public record Which(EnvelopeId envelope, KeptCopy.Original original) {}

  /**
   * What a file is and says.
   *
   * @throws FileRefusedException when it cannot be read here
   * @throws IOException when it could not be opened
   */
  public Report inspect(Which which, Workroom.Source file)
      throws FileRefusedException, IOException {
    Report report = workroom.inspect(file);
    remember(which, report);
    return report;
  }

  private synchronized void remember(Which which, Report report) {
    read.remove(which);
    read.put(which, report);
    if (read.size() > MOST_READ) {
      read.pollFirstEntry();
    }
  }

  /** What a file said when it was read last; empty when that was too long ago. */
  public synchronized Optional<Report> known(Which which) {
    return Optional.ofNullable(read.get(which));
  }

  /**
   * Makes a copy without what the original says besides what it shows.
   *
   * @throws FileRefusedException when none can be made
   * @throws IOException when the original could not be opened, or the disk is full
   */
  public MadeCopy make(CopyOrder order) throws FileRefusedException, IOException {
    CopyId id = CopyId.random();
    Making making = new Making(workroom, order, this::command, placesInMemory);
    KeptCopy.Sealed sealed = folder.write(id, making::writeTo);
    MadeCopy copy;
    try {
      Optional<Report> left =
          making.byTool()
              ? Optional.of(workroom.inspect(target -> copy(id, sealed, target)))
              : Optional.empty();
      copy = new MadeCopy(making.finished(id, sealed, left), order.wish(), left);
    } catch (FileRefusedException | IOException | RuntimeException e) {
      folder.delete(List.of(id));
      throw e;
    }
    hold(copy);
    return copy;
  }

  private List<String> command(FileKind kind) {
    return switch (kind.family()) {
      case VIDEO -> tools.video();
      case OFFICE -> tools.office();
      case PICTURE, FOREIGN_PICTURE, PDF, OTHER -> List.of();
    };
  }

  private void copy(CopyId id, KeptCopy.Sealed sealed, OutputStream target) throws IOException {
    try (InputStream clear = folder.open(id, sealed.key())) {
      clear.transferTo(target);
    }
  }

  private synchronized void hold(MadeCopy copy) throws IOException {
    made.put(copy.copy().id(), copy);
    while (made.size() > MOST_NOT_KEPT) {
      drop(made.keySet().iterator().next());
    }
  }

  /** A copy that is not kept yet. */
  public synchronized Optional<MadeCopy> made(CopyId id) {
    return Optional.ofNullable(made.get(id));
  }

  /** The copies that somebody made and did not decide on yet, the oldest first. */
  public synchronized List<KeptCopy> waiting() {
    return made.values().stream().map(MadeCopy::copy).toList();
  }

  /** Writes down that a copy is kept; with that its key lasts. */
  @FunctionalInterface
  public interface Recording {
    /** Records it. */
    void record(CopyKept kept) throws IOException;
  }

  /**
   * Gives a copy its lasting place and has it recorded. Where either fails, it is as before: a copy
   * that is not kept yet.
   *
   * @return the copy, if it is here
   */
  public synchronized Optional<KeptCopy> keep(CopyId id, Recording recording) throws IOException {
    Optional<KeptCopy> copy = made(id).map(MadeCopy::copy);
    if (copy.isPresent()) {
      folder.keep(id);
      recording.record(new CopyKept(copy.get()));
      made.remove(id);
    }
    return copy;
  }

  /** Throws a copy away that is not kept. */
  public synchronized void drop(CopyId id) throws IOException {
    if (made.remove(id) != null) {
      folder.delete(List.of(id));
    }
  }

  /** Deletes the copies that were erased, and what was made of files that are erased. */
  public synchronized void deleteErased(DeskState state) throws IOException {
    read.keySet().removeIf(which -> isErased(which.envelope(), state));
    for (MadeCopy copy : List.copyOf(made.values())) {
      if (isErased(copy.copy().envelope(), state)) {
        drop(copy.copy().id());
      }
    }
    folder.delete(
        state.copies().values().stream()
            .filter(copy -> copy.content().isEmpty())
            .map(KeptCopy::id)
            .toList());
  }

  private static boolean isErased(EnvelopeId envelope, DeskState state) {
    return Optional.ofNullable(state.inbox().get(envelope))
        .filter(entry -> !entry.erased())
        .isEmpty();
  }

  /** A copy in clear, kept or not. */
  public InputStream open(CopyId id, KeptCopy.Content content) throws IOException {
    return folder.open(id, content.sealed().key());
  }

  /**
   * One picture of a copy.
   *
   * @param page from 0
   */
  public byte[] picture(CopyId id, KeptCopy.Content content, int page) throws IOException {
    KeptCopy.Page place = content.pages().get(page);
    try (InputStream clear = open(id, content)) {
      clear.skipNBytes(place.offset());
      return clear.readNBytes(place.lengthBytes());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    read.clear();
    for (CopyId id : new ArrayList<>(made.keySet())) {
      drop(id);
    }
  }
}
