package vigil.exchange.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;

/**
 * The editions that a front keeps, each in a folder named after its number. What is served lies in
 * memory as it was verified; changes on the disk do not reach a reader. Safe for use by several
 * threads, for one process at a time.
 */
public final class EditionShelf {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final PrivateFolder folder;
  private final EditionVerifier verifier;
  private final MinisignPublicKey key;
  private volatile Optional<Edition> current = Optional.empty();
  private volatile List<Problem> damage = List.of();

  private EditionShelf(PrivateFolder folder, EditionVerifier verifier, MinisignPublicKey key) {
    this.folder = folder;
    this.verifier = verifier;
    this.key = key;
  }

  /**
   * Opens the shelf, makes its folder when there is none, removes what an interrupted swap left,
   * and finds the newest edition that verifies.
   *
   * @param key the only one that editions may be signed with
   * @param inspector further conditions on an edition
   */
  public static EditionShelf open(
      Path path, MinisignPublicKey key, EditionLimits limits, EditionInspector inspector)
      throws IOException {
    PrivateFolder folder = PrivateFolder.at(path);
    folder.sweep();
    EditionVerifier verifier = new EditionVerifier(Optional.of(key), limits, inspector);
    EditionShelf shelf = new EditionShelf(folder, verifier, key);
    shelf.load();
    return shelf;
  }

  /** The edition to serve: the newest that verified; empty when there is none. */
  public Optional<Edition> current() {
    return current;
  }

  /**
   * What is wrong with editions on the disk that are newer than {@link #current}; the file names
   * begin with the edition's number.
   */
  public List<Problem> damage() {
    return damage;
  }

  /** Verifies an edition that came as a ZIP archive and serves it if it is newer. */
  public Acceptance accept(InputStream zip) throws IOException {
    return accept(verifier.archive(zip));
  }

  /** Verifies an edition in another folder and serves it if it is newer. */
  public Acceptance accept(Path editionFolder) throws IOException {
    return accept(verifier.folder(editionFolder));
  }

  private synchronized Acceptance accept(Verification verification) throws IOException {
    return switch (verification) {
      case Verification.Rejected(List<Problem> problems) -> new Acceptance.Refused(problems);
      case Verification.Verified(Edition edition) -> acceptVerified(edition);
    };
  }

  private Acceptance acceptVerified(Edition edition) throws IOException {
    if (current.isPresent() && same(edition, current.get())) {
      return new Acceptance.AlreadyServed(current.get());
    }
    long highest = highestNumber();
    if (edition.number() <= highest && !isRepair(edition, highest)) {
      return new Acceptance.Refused(
          List.of(
              new Problem(
                  EditionPath.MANIFEST,
                  Fault.NOT_NEWER,
                  "edition " + edition.number() + " is not newer than edition " + highest)));
    }
    place(edition);
    Optional<Edition> previous = current;
    current = Optional.of(edition);
    damage = List.of();
    keepOnly(edition, previous);
    return new Acceptance.Accepted(edition);
  }

  /** The highest edition on the disk is damaged, and here it is again, whole. */
  private boolean isRepair(Edition edition, long highest) {
    return edition.number() == highest
        && current.map(Edition::number).filter(number -> number >= highest).isEmpty();
  }

  private void place(Edition edition) throws IOException {
    Path target = folder.path().resolve(Long.toString(edition.number()));
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Path aside = folder.path().resolve(WholeFile.randomName() + PrivateFolder.PART);
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    EditionFolder.write(target, edition);
  }

  private void keepOnly(Edition newest, Optional<Edition> previous) throws IOException {
    folder.sweep();
    for (var stale : numbered().entrySet()) {
      boolean kept =
          stale.getKey() == newest.number()
              || previous.filter(edition -> edition.number() == stale.getKey()).isPresent();
      if (!kept) {
        PrivateFolder.deleteTree(stale.getValue());
      }
    }
    folder.sync();
  }

  private void load() throws IOException {
    List<Problem> found = new ArrayList<>();
    for (Path candidate : numbered().descendingMap().values()) {
      switch (verifier.folder(candidate)) {
        case Verification.Verified(Edition edition) when isFolderOf(edition, candidate) -> {
          current = Optional.of(edition);
          damage = Collections.unmodifiableList(found);
          return;
        }
        case Verification.Verified(Edition edition) ->
            found.add(
                within(
                    candidate,
                    new Problem(
                        EditionPath.MANIFEST, Fault.CHANGED, "it is number " + edition.number())));
        case Verification.Rejected(List<Problem> problems) ->
            problems.forEach(problem -> found.add(within(candidate, problem)));
      }
    }
    damage = Collections.unmodifiableList(found);
  }

  private static Problem within(Path folder, Problem problem) {
    return new Problem(
        folder.getFileName() + "/" + problem.file(), problem.fault(), problem.explanation());
  }

  private static boolean isFolderOf(Edition edition, Path folder) {
    return folder.endsWith(Long.toString(edition.number()));
  }

  /** Editions of another key do not count: a group that starts anew numbers from 1 again. */
  private long highestNumber() throws IOException {
    for (var candidate : numbered().descendingMap().entrySet()) {
      if (!isOfAnotherKey(candidate.getValue())) {
        return candidate.getKey();
      }
    }
    return 0;
  }

  private boolean isOfAnotherKey(Path edition) throws IOException {
    try {
      byte[] text = Files.readAllBytes(edition.resolve(EditionPath.KEY.value()));
      return !MinisignPublicKey.parse(new String(text, StandardCharsets.UTF_8)).equals(key);
    } catch (MinisignException | NoSuchFileException e) {
      return false;
    }
  }

  private NavigableMap<Long, Path> numbered() throws IOException {
    NavigableMap<Long, Path> found = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (NUMBER.matcher(name).matches() && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          found.put(Long.parseLong(name), entry);
        }
      }
    }
    return found;
  }

  private static boolean same(Edition one, Edition other) {
    return Arrays.equals(one.files().get(EditionPath.SUMS), other.files().get(EditionPath.SUMS));
  }
}
