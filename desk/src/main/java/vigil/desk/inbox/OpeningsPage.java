package vigil.desk.inbox;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange.TestimonyOpened;
import vigil.desk.casefile.Item;
import vigil.desk.casefile.Journaled;
import vigil.desk.page.Day;
import vigil.desk.page.Visit;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** Who opened which testimony, and when. */
public final class OpeningsPage {
  private static final Messages WORDS = Messages.of(OpeningsPage.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MOST = 500;
  private static final Set<Item.Kind> TESTIMONIES = Set.of(Item.Kind.TESTIMONY);

  private OpeningsPage() {}

  /**
   * An opening.
   *
   * @param day in words
   * @param time of the day, on this machine's clock
   * @param testimony by which people call it
   * @param file whether it was a file that was handed out
   */
  public record Row(String day, String time, String by, String testimony, boolean file) {}

  /**
   * The page.
   *
   * @param of the one testimony that it is about; empty when about all
   * @param rows the newest first
   */
  public record Page(Optional<String> of, List<Row> rows) {}

  static void all(OpenDesk desk, Visit visit) {
    show(visit, Optional.empty(), desk.caseFile().changesTo(TESTIMONIES).stream());
  }

  static void ofOne(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope =
        EnvelopeId.of(visit.path("id")).filter(desk.state().inbox()::containsKey);
    if (envelope.isEmpty()) {
      visit.missing();
      return;
    }
    Item item = new Item(Item.Kind.TESTIMONY, envelope.get().value());
    show(visit, envelope.map(InboxPages::name), desk.caseFile().changesTo(item).stream());
  }

  private static void show(
      Visit visit, Optional<String> of, Stream<CaseFile.Numbered> newestFirst) {
    List<Row> rows =
        newestFirst
            .map(CaseFile.Numbered::journaled)
            .flatMap(journaled -> row(journaled, visit.language()).stream())
            .limit(MOST)
            .toList();
    visit.show("inbox/openings", WORDS, new Page(of, rows));
  }

  private static Optional<Row> row(Journaled journaled, Language language) {
    if (!(journaled.change() instanceof TestimonyOpened(EnvelopeId envelope, _, var file))) {
      return Optional.empty();
    }
    ZonedDateTime at = journaled.at().atZone(ZoneId.systemDefault());
    return Optional.of(
        new Row(
            Day.of(at.toLocalDate(), language),
            TIME.format(at),
            journaled.by(),
            InboxPages.name(envelope),
            file.isPresent()));
  }
}
