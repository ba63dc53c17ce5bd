package vigil.desk.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vigil.desk.casefile.DeskChange.TestimonyOpened;
import vigil.desk.casefile.Told;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.open.PlaintextAccess;
import vigil.open.TestimonyReader;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/**
 * Reading testimonies. They lie sealed in the home and are opened in memory only, each time they
 * are read; every opening is recorded.
 */
public final class Reading {
  private final OpenDesk desk;

  public Reading(OpenDesk desk) {
    this.desk = desk;
  }

  /**
   * Opens a testimony and records that it was opened.
   *
   * @throws vigil.seal.EnvelopeException when the envelope does not open
   * @throws vigil.seal.parcel.ParcelException when it holds no testimony
   */
  public Testimony open(EnvelopeId envelope) throws IOException {
    Testimony testimony = cover(envelope);
    shown(envelope, testimony);
    return testimony;
  }

  /** Records that a testimony, whose cover was read before, is shown to a person now. */
  public void shown(EnvelopeId envelope, Testimony testimony) throws IOException {
    record(envelope, testimony, Optional.empty());
  }

  /** Opens a testimony for what its cover says; nothing of it may be shown. */
  public Testimony cover(EnvelopeId envelope) throws IOException {
    return TestimonyReader.read(
        sealed(envelope), desk.keys().group(), PlaintextAccess.iKnowThatThisIsTestimonyInClear());
  }

  /**
   * Hands out one of its files and records that it was handed out.
   *
   * @param target gets the content; not closed
   */
  public void copyFile(EnvelopeId envelope, Testimony of, SealedFile file, OutputStream target)
      throws IOException {
    record(envelope, of, Optional.of(Integer.toString(of.files().indexOf(file) + 1)));
    TestimonyReader.copyFile(
        sealed(envelope),
        desk.keys().group(),
        file,
        target,
        PlaintextAccess.iKnowThatThisIsTestimonyInClear());
  }

  private InputStream sealed(EnvelopeId envelope) throws IOException {
    Path file = desk.home().envelopes().resolve(Spool.fileName(envelope));
    return Files.newInputStream(file);
  }

  private void record(EnvelopeId envelope, Testimony testimony, Optional<String> file)
      throws IOException {
    Told told = new Told(testimony.receivedOn(), testimony.language());
    desk.record(new TestimonyOpened(envelope, told, file));
  }
}
