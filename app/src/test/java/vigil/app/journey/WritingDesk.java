package vigil.app.journey;

import java.nio.file.Path;
import java.time.Clock;
import vigil.casebook.Change;
import vigil.casebook.Source;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.unlock.OpenDesk;

/** A desk that records one source after the other, and says so after each, until it is killed. */
final class WritingDesk {
  static final String PASSPHRASE = "only for this test";

  private WritingDesk() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    try (OpenDesk desk =
        OpenDesk.unlock(HomeFolder.at(home), PASSPHRASE.toCharArray(), Clock.systemUTC())) {
      int next = desk.casebook().sources().size();
      while (true) {
        desk.record(new Change.SourceAdded(source(next)));
        System.out.println(next);
        next++;
      }
    }
  }

  static Source source(int number) {
    return new Source(
        new SourceId("source-" + number),
        SourceKind.WITNESS,
        "synthetic name " + number,
        java.util.Optional.empty());
  }
}
