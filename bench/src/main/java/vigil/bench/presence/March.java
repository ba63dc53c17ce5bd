package vigil.bench.presence;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.DeskHome;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.wire.PairingCode;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Presence;
import vigil.gather.Times;
import vigil.gather.Wording;

/** An invented march, published on a front. */
final class March {
  static final String SLUG = "march";

  private March() {}

  static void publish(Path home, URI front, PairingCode code) throws IOException {
    char[] passphrase = "a passphrase for an invented desk".toCharArray();
    DeskHome.init(home, passphrase.clone());
    try (OpenDesk desk = OpenDesk.unlock(HomeFolder.at(home), passphrase, Clock.systemUTC())) {
      Pairing.pair(desk, front, code);
      desk.record(new GatheringSaved(march()));
      if (new Publishing(desk).publish(List.of()) instanceof Publication.Waiting waiting) {
        throw waiting.because();
      }
      try (FrontClient client = new FrontClient(desk.state().front().orElseThrow())) {
        new Delivery(desk).to(client);
      }
    }
  }

  private static Gathering march() {
    return Gathering.draft(
            new Slug(SLUG),
            Kind.MARCH,
            Times.openEnded(LocalDateTime.of(2099, 5, 1, 12, 0), ZoneId.of("Europe/London")),
            LocalDate.of(2026, 11, 22))
        .title(Wording.of(Language.ENGLISH, "A march"))
        .place(Wording.of(Language.ENGLISH, "From the station to the square"))
        .presence(Optional.of(new Presence(0, true)))
        .finish();
  }
}
