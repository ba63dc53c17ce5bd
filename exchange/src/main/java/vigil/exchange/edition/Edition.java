package vigil.exchange.edition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.core.id.Slug;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.minisign.MinisignPublicKey;

/** An edition whose signature and hashes hold. Its bytes lie in memory and do not change. */
public final class Edition {
  /** Where gatherings lie. */
  public static final String GATHERINGS = "gatherings";

  /** Where dossiers lie. */
  public static final String DOSSIERS = "dossiers";

  static final String JSON = ".json";

  private final EditionManifest manifest;
  private final MinisignPublicKey signedBy;
  private final SortedMap<EditionPath, byte[]> files;
  private final SortedMap<Slug, Dossier> dossiers;

  Edition(
      EditionManifest manifest,
      MinisignPublicKey signedBy,
      SortedMap<EditionPath, byte[]> files,
      SortedMap<Slug, Dossier> dossiers) {
    this.manifest = manifest;
    this.signedBy = signedBy;
    this.files = Collections.unmodifiableSortedMap(files);
    this.dossiers = Collections.unmodifiableSortedMap(dossiers);
  }

  /** What it says of itself. */
  public EditionManifest manifest() {
    return manifest;
  }

  /** Greater in every later edition. */
  public long number() {
    return manifest.number();
  }

  /** The key that signed it. Whether that key is to be trusted is another question. */
  public MinisignPublicKey signedBy() {
    return signedBy;
  }

  /** All its files, signature and list of hashes included. */
  public SortedSet<EditionPath> paths() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
  }

  /** A copy of the file's bytes; empty when there is none of this path. */
  public Optional<byte[]> file(EditionPath path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** All dossiers, by slug. */
  public List<Dossier> dossiers() {
    return List.copyOf(dossiers.values());
  }

  /** The dossier of this slug. */
  public Optional<Dossier> dossier(Slug slug) {
    return Optional.ofNullable(dossiers.get(slug));
  }

  /** The bytes of every {@code gatherings/<slug>.json}, by slug. */
  public SortedMap<Slug, byte[]> gatherings() {
    SortedMap<Slug, byte[]> found = new TreeMap<>();
    files.forEach((path, bytes) -> {
      if (path.isIn(GATHERINGS, JSON)) {
        found.put(slug(path, GATHERINGS), bytes.clone());
      }
    });
    return found;
  }

  /** The slug that a file in a folder is named after; refuses a name that is no slug. */
  static Slug slug(EditionPath path, String folder) {
    String value = path.value();
    return new Slug(value.substring(folder.length() + 1, value.length() - JSON.length()));
  }

  SortedMap<EditionPath, byte[]> files() {
    return files;
  }

  /** Number, day and key. */
  @Override
  public String toString() {
    return "edition " + number() + " of " + manifest.publishedOn() + ", signed by " + signedBy.id();
  }
}
