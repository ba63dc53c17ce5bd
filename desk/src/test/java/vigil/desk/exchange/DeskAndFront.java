package vigil.desk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.PairedFront;
import vigil.exchange.wire.PairingToken;
import vigil.seal.Sealing;

/** A desk and the front that knows it, each in a folder of its own. */
record DeskAndFront(TemporaryDesk desk, FakeFront front) implements AutoCloseable {

  static DeskAndFront in(Path folder) throws IOException {
    return new DeskAndFront(TemporaryDesk.in(folder), FakeFront.in(folder));
  }

  PairedFront paired(PairingToken token) {
    return new PairedFront(front.address(), token, TemporaryDesk.TODAY);
  }

  FrontClient client() {
    return new FrontClient(paired(front.token()));
  }

  /** How many envelopes the desk fetched. */
  int fetch() throws IOException {
    try (FrontClient client = client()) {
      return new Fetching(desk.desk()).from(client);
    }
  }

  /** An envelope that the desk can open. */
  byte[] sealed(String text) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = Sealing.to(desk.desk().keys().recipients(), sealed)) {
      out.write(text.getBytes(UTF_8));
    }
    return sealed.toByteArray();
  }

  @Override
  public void close() throws IOException {
    front.close();
    desk.close();
  }
}
