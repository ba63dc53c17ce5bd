package vigil.desk.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.core.id.Slug;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange;
import vigil.desk.exchange.FakeFront;
import vigil.desk.exchange.Pairing;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;

/** A desk that has something to publish, and a front for it. */
record PublishingDesk(TemporaryDesk desk, FakeFront front) implements AutoCloseable {
  static final Slug SLUG = WorkedExample.SLUG;

  /** A desk with the worked example and one dossier, and a front that is not paired with it. */
  static PublishingDesk in(Path folder) throws IOException {
    TemporaryDesk desk = TemporaryDesk.in(folder);
    PublishingDesk publishing = new PublishingDesk(desk, FakeFront.in(folder));
    for (Change change : WorkedExample.changes()) {
      desk.desk().record(change);
    }
    publishing.save("At least {killing.reported_minimum} were killed.");
    return publishing;
  }

  @Override
  public void close() throws IOException {
    front.close();
    desk.close();
  }

  void save(String body) throws IOException {
    desk.desk().record(new DeskChange.DossierSaved(WorkedExample.draft(body)));
  }

  void pair() throws IOException {
    Pairing.pair(desk.desk(), front.address(), front.code());
  }

  Publication publish() throws IOException {
    return new Publishing(desk.desk()).publish(List.of(SLUG));
  }

  Edition edition(long number) throws IOException {
    Path place = desk.home().resolve("editions").resolve(Long.toString(number));
    var key = Optional.of(desk.desk().keys().publicSigningKey());
    return ((Verification.Verified) EditionVerifier.verify(place, key)).edition();
  }
}
