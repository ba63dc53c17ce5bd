package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** The search of an open desk, as its casebook changes. */
class LiveSearchTest {
  private static final String WORD = "жёлтыйдирижабль";
  private static final PersonId PERSON = new PersonId("p1");
  private static final PersonId OTHER = new PersonId("p2");

  private OpenDesk desk;
  private SourceId source;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    desk = TrialDesk.open(TrialDesk.home(folder));
    TrialDesk.addEvent(desk);
    source = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
    desk.record(new Change.PersonAdded(new Person(PERSON, "Хамзат Заболоцкий")));
    desk.record(new Change.PersonAdded(new Person(OTHER, "Quentin Invented")));
    record("s1", WORD + " words in the text", PERSON);
    record("s2", "other words", OTHER);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private void record(String id, String words, PersonId person) throws IOException {
    TrialDesk.record(
        desk,
        TrialDesk.statement(id, source, ">=2")
            .words(words)
            .persons(person)
            .where("Аргун")
            .when(Optional.of(Edtf.parse("2020-03-05"))));
  }

  private List<String> find(Question question) {
    return desk.search().find(question, desk.casebook(), 100).keys().stream()
        .map(EntryKey::id)
        .toList();
  }

  private List<String> find(String words) {
    return find(Question.of(words));
  }

  private static Question asking(
      String person, String place, Optional<Edtf> when, Optional<Stance> stance) {
    return new Question("", person, place, when, Optional.empty(), stance);
  }

  private void waitUntilRead() throws InterruptedException {
    while (!desk.search().progress().complete()) {
      Thread.sleep(5);
    }
  }

  @Test
  void casebook_readInAtTheUnlocking_isFound() throws Exception {
    waitUntilRead();

    assertThat(find(WORD)).containsExactly("s1");
    assertThat(find("Synthetic event")).contains("event-1");
    assertThat(find("Khamzat")).containsExactlyInAnyOrder("p1", "s1");
    assertThat(find("name of press")).contains("press", "s1", "s2");
    assertThat(find("s2")).contains("s2");
    assertThat(desk.search().progress()).isEqualTo(new LiveSearch.Progress(6, 6, true, true));
  }

  @Test
  void changes_afterTheUnlocking_areFoundAtOnce() throws Exception {
    waitUntilRead();
    record("s3", "quite new", PERSON);
    desk.record(
        new Change.StatementCorrected(
            TrialDesk.recorded(desk, "s2").toDraft().words("corrected").build()));

    assertThat(find("quite new")).containsExactly("s3");
    assertThat(find("corrected")).containsExactly("s2");
    assertThat(find("other words")).doesNotContain("s2");
  }

  @Test
  void statement_takenBack_isFoundNoMoreUntilThatIsUndone() throws Exception {
    waitUntilRead();
    record("s3", "quite new", PERSON);
    desk.record(new Change.StatementTakenBack(new StatementId("s3")));
    assertThat(find("quite new")).isEmpty();

    record("s3", "quite new", PERSON);
    assertThat(find("quite new")).containsExactly("s3");
  }

  @Test
  void changes_whileTheCasebookIsRead_win() throws Exception {
    LiveSearch search = desk.search();
    desk.record(
        new Change.StatementCorrected(
            TrialDesk.recorded(desk, "s1").toDraft().words("newer").build()));
    waitUntilRead();
    record("s3", "the last", OTHER);

    assertThat(search).isSameAs(desk.search());
    assertThat(find("newer")).containsExactly("s1");
    assertThat(find(WORD)).isEmpty();
  }

  @Test
  void correction_ofWhatAStatementIsTiedTo_reachesTheStatement() throws Exception {
    waitUntilRead();
    desk.record(
        new Change.SourceCorrected(
            new Source(source, SourceKind.PRESS, "Renamed", Optional.empty())));
    desk.record(new Change.PersonCorrected(new Person(PERSON, "Corrigenda")));
    desk.record(
        new Change.EventCorrected(
            new Event(TrialDesk.EVENT, "Title", Edtf.parse("2020-03"), "Elsewhere", "")));

    assertThat(find("Renamed")).contains("press", "s1", "s2");
    assertThat(find("name of press")).isEmpty();
    assertThat(find("Corrigenda")).containsExactlyInAnyOrder("p1", "s1");
    assertThat(find(asking("", "Elsewhere", Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("event-1", "s1", "s2");
  }

  @Test
  void filters_together_allHold() throws Exception {
    waitUntilRead();
    Optional<Edtf> march = Optional.of(Edtf.parse("2020-03-01/2020-03-10"));

    assertThat(find(asking("Hamzat", "Argun", march, Optional.of(Stance.ALLEGES))))
        .containsExactly("s1");
    assertThat(find(asking("Hamzat", "Argun", march, Optional.of(Stance.DENIES)))).isEmpty();
    assertThat(find(asking("Hamzat", "", Optional.of(Edtf.parse("2020-04/..")), Optional.empty())))
        .isEmpty();
    assertThat(
            find(
                new Question(
                    "words",
                    "p2",
                    "",
                    Optional.empty(),
                    Optional.of(TrialDesk.KILLING),
                    Optional.empty())))
        .containsExactly("s2");
    assertThat(
            find(
                new Question(
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.of(new ActType("torture")),
                    Optional.empty())))
        .isEmpty();
  }

  @Test
  void person_linkedToAnother_isFoundByTheOthersName() throws Exception {
    waitUntilRead();
    desk.record(new Change.PersonsLinked(PERSON, OTHER));

    assertThat(find(asking("Quentin", "", Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("p1", "p2", "s1", "s2");

    desk.record(new Change.PersonsUnlinked(PERSON, OTHER));
    assertThat(find(asking("p2", "", Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("p2", "s2");
  }

  @Test
  void withdrawn_statement_staysToBeFound() throws Exception {
    waitUntilRead();
    desk.record(new Change.ConsentChanged(new StatementId("s1"), Consent.WITHDRAWN));

    assertThat(find(WORD)).containsExactly("s1");
  }

  @Test
  void close_ofTheDesk_leavesNothing() throws Exception {
    waitUntilRead();
    LiveSearch search = desk.search();
    search.keep(Question.of("something"));
    assertThat(search.index().memory().listAll()).isNotEmpty();

    desk.close();

    assertThat(search.last().isEmpty()).isTrue();
    assertThat(search.find(Question.of(WORD), desk.casebook(), 1).count()).isZero();
    assertThatThrownBy(() -> search.index().memory().listAll())
        .isInstanceOf(AlreadyClosedException.class);
  }
}
