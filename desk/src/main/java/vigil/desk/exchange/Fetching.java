package vigil.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.EnvelopeList;

/**
 * Fetching sealed envelopes. The front is told to delete one only when it lies in the home and is
 * recorded, so that nothing is lost wherever this is cut off.
 */
public final class Fetching {
  private final OpenDesk desk;

  public Fetching(OpenDesk desk) {
    this.desk = desk;
  }

  /**
   * Fetches all that waits on the front.
   *
   * @return how many testimonies are new here
   */
  public int from(FrontClient front) throws IOException {
    int fresh = 0;
    for (EnvelopeList.Entry entry : front.envelopes().envelopes()) {
      if (!isHere(entry.id())) {
        try (InputStream sealed = front.envelope(entry.id())) {
          keep(entry.id(), sealed);
        }
        fresh++;
      }
      front.acknowledge(entry.id(), hash(entry.id()));
    }
    return fresh;
  }

  /**
   * Fetches all that lies on a stick.
   *
   * @return how many testimonies are new here
   */
  public int from(DeskStick stick) throws IOException {
    int fresh = 0;
    for (EnvelopeId id : stick.envelopes()) {
      if (!isHere(id)) {
        try (InputStream sealed = stick.open(id)) {
          keep(id, sealed);
        }
        fresh++;
      }
      stick.acknowledge(id, hash(id));
    }
    return fresh;
  }

  private boolean isHere(EnvelopeId id) {
    return desk.state().inbox().containsKey(id) && Files.isRegularFile(file(id));
  }

  private void keep(EnvelopeId id, InputStream sealed) throws IOException {
    WholeFile.write(PrivateFolder.at(desk.home().envelopes()), Spool.fileName(id), sealed);
    if (!desk.state().inbox().containsKey(id)) {
      desk.record(new TestimonyReceived(id, Files.size(file(id)), desk.caseFile().today()));
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
