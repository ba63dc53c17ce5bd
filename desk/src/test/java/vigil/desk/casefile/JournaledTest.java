package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.Event;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Passage;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.CopyKept;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.journal.Entry;
import vigil.journal.Erasable;
import vigil.journal.Record;

class JournaledTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:15:30Z");

  @Provide
  Arbitrary<DeskChange> changes() {
    return DeskChanges.any();
  }

  @Property(tries = 2000)
  void of_whatWasWritten_isTheSame(@ForAll("changes") DeskChange change) {
    Journaled journaled = new Journaled(AT, "staff", change);
    Entry entry = journaled.toEntry();

    Record record = new Record(7, entry.plain(), entry.erasable().map(Erasable::content), false);

    assertThat(Journaled.of(record, new Memory())).isEqualTo(journaled);
  }

  @Property(tries = 1000)
  void of_erased_keepsTheFactAndLosesTheWords(@ForAll("changes") DeskChange change) {
    Entry entry = new Journaled(AT, "staff", change).toEntry();

    Journaled read =
        Journaled.of(
            new Record(7, entry.plain(), Optional.empty(), entry.erasable().isPresent()),
            new Memory());

    assertThat(read.change().getClass()).isEqualTo(change.getClass());
    assertThat(wordsOf(read.change())).isEmpty();
  }

  @Property(tries = 1000)
  void toEntry_wordsAndNames_areInTheErasablePartOnly(@ForAll("changes") DeskChange change) {
    Entry entry = new Journaled(AT, "staff", change).toEntry();

    String words = wordsOf(change);
    assertThat(entry.erasable().isPresent()).isEqualTo(hasErasable(change));
    if (words.length() > 12) {
      assertThat(new String(entry.plain(), UTF_8)).doesNotContain(words);
    }
    assertThat(new String(entry.plain(), UTF_8)).doesNotContain("AGE-SECRET-KEY", "sha256");
  }

  private static boolean hasErasable(DeskChange change) {
    return !wordsOf(change).isEmpty() || change instanceof ReplyWritten;
  }

  private static String wordsOf(DeskChange change) {
    if (change instanceof CasebookChanged(Change inside)) {
      return wordsOf(inside);
    }
    if (change instanceof CopyKept(KeptCopy copy)) {
      return copy.content().map(content -> content.original().name()).orElse("");
    }
    return change instanceof ReplyWritten(WrittenReply reply) ? reply.text() : "";
  }

  private static String wordsOf(Change change) {
    return switch (change) {
      case Change.Added added -> words(added.entry());
      case Change.Corrected corrected -> words(corrected.entry());
      case Change.CustodyPassed(_, CustodyStep step) -> words(step);
      case Change.CustodyTakenBack(_, CustodyStep step) -> words(step);
      case Change.TakenBack _, Change.PersonsLinked _, Change.PersonsUnlinked _ -> "";
      case Change.ConsentChanged _, Change.Erased _, Change.PlaceLocated _ -> "";
    };
  }

  private static String words(vigil.casebook.Entry entry) {
    return switch (entry) {
      case Event _, Act _, Involvement _ -> "";
      case Statement statement ->
          statement.words()
              + statement.translation()
              + statement.quantity().words()
              + statement.passage().map(Passage::toString).orElse("");
      case Source source -> source.name() + source.publicName().orElse("");
      case Person person -> person.name();
      case Group group -> group.name() + group.size().words();
      case Intervention intervention ->
          intervention.to() + intervention.what() + intervention.outcome();
      case Document document ->
          document.title()
              + document.origin().from()
              + document.text()
              + document.file().map(file -> file.sha256() + file.name()).orElse("")
              + document.custody().stream().map(JournaledTest::words).collect(joining());
    };
  }

  private static String words(CustodyStep step) {
    return step.from() + step.to() + step.note();
  }

  /** As journals had it before the place went with the words. */
  @Test
  void of_statementWithThePlaceAmongWhatStays_hasIt() {
    String json =
        """
        {"id":"s1","source":"r1","said_on":"2017-04-01","event":"e1","act":"killing",
        "stance":"denies","quantity":"0","where":"","reliability":"high","consent":"court",
        "passage":"3..9","change":"statement-recorded","at":"2026-11-22T10:15:30Z","by":"staff"}\
        """;

    Journaled read =
        Journaled.of(new Record(7, json.getBytes(UTF_8), Optional.empty(), false), new Memory());

    assertThat(read.change())
        .isInstanceOfSatisfying(
            CasebookChanged.class,
            changed ->
                assertThat(changed.change())
                    .isInstanceOfSatisfying(
                        Change.StatementRecorded.class,
                        recorded ->
                            assertThat(recorded.entry().passage()).contains(new Passage(3, 9))));
  }

  /** As journals had it before statements said what they are about. */
  @Test
  void of_statementOfAnEarlierVersion_isAboutTheActAndSaysNoMore() {
    String json =
        """
        {"id":"s1","source":"r1","said_on":"2017-04-01","event":"e1","act":"killing",
        "stance":"denies","quantity":"0","where":"","reliability":"high","consent":"court",
        "change":"statement-recorded","at":"2026-11-22T10:15:30Z","by":"staff"}\
        """;

    Journaled read =
        Journaled.of(new Record(7, json.getBytes(UTF_8), Optional.empty(), false), new Memory());

    assertThat(read.change())
        .isEqualTo(
            new CasebookChanged(
                new Change.StatementRecorded(
                    Statement.draft(
                            new StatementId("s1"),
                            new SourceId("r1"),
                            new EventId("e1"),
                            new ActType("killing"),
                            Stance.DENIES)
                        .saidOn(Edtf.parse("2017-04-01"))
                        .quantity(QuotedQuantity.of(Quantity.parse("0")))
                        .reliability(Reliability.HIGH)
                        .consent(Consent.COURT)
                        .build())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "{}",
        "[]",
        "{\"at\":\"2026-11-22T10:15:30Z\",\"by\":\"staff\",\"change\":\"from-the-future\"}",
        "{\"at\":\"yesterday\",\"by\":\"staff\",\"change\":\"event-added\"}",
        "{\"at\":\"2026-11-22T10:15:30Z\",\"by\":\"staff\",\"change\":\"event-added\",\"id\":\"e\"}",
        "{\"at\":1}",
        "{\"at\":[\"x\",[]]}"
      })
  void of_notOurs_namesTheRecord(String json) {
    assertThatThrownBy(() ->
            Journaled.of(
                new Record(7, json.getBytes(UTF_8), Optional.empty(), false), new Memory()))
        .isInstanceOf(UnreadableChangeException.class)
        .hasMessageContaining("Record 7");
  }
}
