package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
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
      case Change.StatementRecorded(Statement statement) -> words(statement);
      case Change.StatementCorrected(Statement statement) -> words(statement);
      case Change.SourceAdded(Source source) -> words(source);
      case Change.SourceCorrected(Source source) -> words(source);
      case Change.PersonAdded(Person person) -> person.name();
      case Change.PersonCorrected(Person person) -> person.name();
      case Change.EventAdded _, Change.EventCorrected _ -> "";
      case Change.EventTakenBack _, Change.SourceTakenBack _ -> "";
      case Change.PersonTakenBack _, Change.StatementTakenBack _ -> "";
      case Change.PersonsLinked _, Change.PersonsUnlinked _ -> "";
      case Change.ConsentChanged _, Change.Erased _ -> "";
    };
  }

  private static String words(Statement statement) {
    return statement.words() + statement.quantity().words();
  }

  private static String words(Source source) {
    return source.name() + source.publicName().orElse("");
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
