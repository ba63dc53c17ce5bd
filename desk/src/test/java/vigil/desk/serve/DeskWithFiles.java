package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.seal.Sealing;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** A desk that is served and has a testimony with a photograph, a list and a film. */
final class DeskWithFiles implements AutoCloseable {
  private final HomeFolder home;
  private final EnvelopeId testimony;
  private ServedDesk served;
  private Browser browser;

  /** Starts the desk of a new home in a folder. */
  static DeskWithFiles in(Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder.resolve("home"));
    EnvelopeId testimony;
    try (OpenDesk desk = TrialDesk.open(home)) {
      testimony = receive(desk);
    }
    return new DeskWithFiles(home, testimony);
  }

  private DeskWithFiles(HomeFolder home, EnvelopeId testimony) throws IOException {
    this.home = home;
    this.testimony = testimony;
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  private static EnvelopeId receive(OpenDesk desk) throws IOException {
    EnvelopeId id = EnvelopeId.random();
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    TestimonyWriter writer = new TestimonyWriter(Sealing.to(desk.keys().recipients(), envelope));
    writer.addFile(
        "bridge.png", "image/png", new ByteArrayInputStream(PictureSamples.photograph(1)));
    writer.addFile("list.pdf", "application/pdf", new ByteArrayInputStream(DocumentSamples.pdf(1)));
    writer.addFile("film.mov", "video/quicktime", new ByteArrayInputStream(FilmSample.film()));
    writer.finish(
        new TestimonyText(
            "I saw it.", Language.ENGLISH, LocalDate.of(2026, 11, 20), Optional.empty()));
    Files.write(desk.home().envelopes().resolve(Spool.fileName(id)), envelope.toByteArray());
    desk.record(new TestimonyReceived(id, envelope.size(), LocalDate.of(2026, 11, 21)));
    return id;
  }

  /** Starts it again with these lines after its settings. */
  void restart(String settings) throws IOException {
    served.close();
    Path root = Path.of(home.toString());
    Files.writeString(root.resolve("desk.toml"), settings, StandardOpenOption.APPEND);
    served = ServedDesk.of(HomeFolder.at(root));
    browser = served.browser();
  }

  HomeFolder home() {
    return home;
  }

  ServedDesk served() {
    return served;
  }

  Browser browser() {
    return browser;
  }

  EnvelopeId testimony() {
    return testimony;
  }

  /** The address of the file of this number, as the page of the testimony links it. */
  String file(int number) {
    Matcher link =
        Pattern.compile("/inbox/" + testimony + "/files/[^/\"]+(?=/about)")
            .matcher(browser.get("/inbox/" + testimony).body());
    for (int i = 0; i < number; i++) {
      assertThat(link.find()).isTrue();
    }
    return link.group();
  }

  String made(int number, String... fields) {
    HttpResponse<String> answer = browser.post(file(number) + "/copy", fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Override
  public void close() throws IOException {
    served.close();
  }
}
