package vigil.app.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vigil.app.preview.FrontPages;
import vigil.casebook.Casebook;
import vigil.core.language.Language;
import vigil.desk.DeskHome;
import vigil.desk.DeskServer;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.home.HomeFolder;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.seal.Sealing;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** A desk with nothing in it but what came to be coded. */
final class CodingDesk implements AutoCloseable {
  static final String PASSPHRASE = "only for this test";
  private static final int CHEAP_TO_GUESS = 4;

  private final Path home;
  private DeskServer server;

  private CodingDesk(Path home, DeskServer server) {
    this.home = home;
    this.server = server;
  }

  /** Makes and serves one. */
  static CodingDesk in(Path home) throws IOException {
    DeskHome.init(home, PASSPHRASE.toCharArray(), CHEAP_TO_GUESS);
    return new CodingDesk(home, DeskServer.start(home, 0, new FrontPages()));
  }

  private static OpenDesk open(Path home) throws IOException {
    return OpenDesk.unlock(
        HomeFolder.at(home), PASSPHRASE.toCharArray(), Clock.systemDefaultZone());
  }

  /** Stops it, puts a testimony into its inbox as fetching does, and goes on. */
  EnvelopeId receives(String words, Language language) throws IOException {
    server.close();
    EnvelopeId id = EnvelopeId.random();
    try (OpenDesk desk = open(home)) {
      ByteArrayOutputStream envelope = new ByteArrayOutputStream();
      new TestimonyWriter(Sealing.to(desk.keys().recipients(), envelope))
          .finish(new TestimonyText(words, language, LocalDate.of(2017, 4, 30), Optional.empty()));
      Files.write(desk.home().envelopes().resolve(Spool.fileName(id)), envelope.toByteArray());
      desk.record(new TestimonyReceived(id, envelope.size(), LocalDate.of(2017, 4, 30)));
    }
    server = DeskServer.start(home, 0, new FrontPages());
    return id;
  }

  URI address() {
    return URI.create(server.url());
  }

  Path home() {
    return home;
  }

  /** Stops it and reads what was recorded. */
  Casebook casebook() throws IOException {
    server.close();
    try (OpenDesk desk = open(home)) {
      return desk.casebook();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
