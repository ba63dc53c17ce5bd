package vigil.desk.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/**
 * A desk's home: {@code desk.toml}, {@code keys/}, {@code journal/}, {@code envelopes/}, {@code
 * copies/}, {@code documents/}, {@code drafts/}, {@code editions/}. Only its owner can read it. All
 * in it is encrypted, but for the settings and the editions, which are public.
 */
public final class HomeFolder {
  private final Path path;
  private final DeskSettings settings;

  private HomeFolder(Path path, DeskSettings settings) {
    this.path = path;
    this.settings = settings;
  }

  /**
   * Makes a new home with these settings.
   *
   * @throws HomeException when the folder is there and not empty
   */
  public static HomeFolder create(Path path, DeskSettings settings) throws IOException {
    if (Files.exists(path) && !isEmptyFolder(path)) {
      throw new HomeException(
          path + " is there already and not empty: choose another folder for the new desk.");
    }
    PrivateFolder folder = PrivateFolder.at(path);
    for (String name : new String[] {"keys", "journal", "envelopes", "copies", "editions"}) {
      folder.inside(name);
    }
    WholeFile.write(folder, "desk.toml", settings.toToml());
    return new HomeFolder(path, settings);
  }

  /**
   * A home that was made before.
   *
   * @throws HomeException when there is none, or its settings are not valid
   */
  public static HomeFolder at(Path path) throws IOException {
    if (!Files.isRegularFile(path.resolve("desk.toml"))) {
      throw new HomeException(
          path
              + " is no desk home, because it has no desk.toml: make one with"
              + " `vigil desk init --home "
              + path
              + "`, or name another folder.");
    }
    return new HomeFolder(path, DeskSettings.read(path.resolve("desk.toml")));
  }

  /** What desk.toml says. */
  public DeskSettings settings() {
    return settings;
  }

  /** Where the key files lie. */
  public Path keys() {
    return path.resolve("keys");
  }

  /** Where the journal lies. */
  public Path journal() {
    return path.resolve("journal");
  }

  /** Where the fetched envelopes lie, sealed. */
  public Path envelopes() {
    return path.resolve("envelopes");
  }

  /** Where the copies for publication lie, sealed. */
  public Path copies() {
    return path.resolve("copies");
  }

  /** Where the files of documents lie, sealed; made when there is any. */
  public Path documents() {
    return path.resolve("documents");
  }

  /** Where what was begun and not recorded lies, sealed; made when there is any. */
  public Path drafts() {
    return path.resolve("drafts");
  }

  /** Where the editions lie as they were published, one folder each. */
  public Path editions() {
    return path.resolve("editions");
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
