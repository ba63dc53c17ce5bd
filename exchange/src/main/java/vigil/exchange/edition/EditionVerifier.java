package vigil.exchange.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import vigil.exchange.minisign.MinisignPublicKey;

/**
 * Verifies editions: every file is listed, no listed file is changed, and the list is signed. What
 * {@code sha256sum -c} and {@code minisign -V} refuse, this refuses too.
 *
 * @param trusted the key that must have signed; without it the key inside the edition is taken,
 *     which shows that nothing was changed, not who wrote it
 * @param limits how much is read at most
 * @param inspector further conditions
 */
public record EditionVerifier(
    Optional<MinisignPublicKey> trusted, EditionLimits limits, EditionInspector inspector) {

  /** A verifier with the standard limits and no further conditions. */
  public static EditionVerifier of(Optional<MinisignPublicKey> trusted) {
    return new EditionVerifier(trusted, EditionLimits.STANDARD, EditionInspector.none());
  }

  /** Verifies the edition in a folder, with the standard limits and no further conditions. */
  public static Verification verify(Path folder, Optional<MinisignPublicKey> trusted)
      throws IOException {
    return of(trusted).folder(folder);
  }

  /** Verifies the edition in a folder; no link is followed. */
  public Verification folder(Path folder) throws IOException {
    return check(FolderReader.read(folder, limits));
  }

  /** Verifies the edition in a ZIP archive. The stream stays open. */
  public Verification archive(InputStream zip) throws IOException {
    return check(ArchiveReader.read(zip, limits));
  }

  /** Verifies an edition that is fetched file by file; extra files cannot be noticed. */
  public Verification fetched(EditionFetcher fetcher) throws IOException {
    return check(FetchReader.read(fetcher, limits));
  }

  private Verification check(Gathered gathered) {
    return new EditionCheck(gathered).check(trusted, inspector);
  }
}
