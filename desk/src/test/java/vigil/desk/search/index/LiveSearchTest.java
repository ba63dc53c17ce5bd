package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.core.date.Edtf;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** The search of an open desk, as its casebook changes. */
class LiveSearchTest {
  @AutoClose private SearchedDesk searched;
  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    searched = SearchedDesk.in(folder);
    desk = searched.desk();
  }

  private static Question asking(
      String person, String place, Optional<Edtf> when, Optional<Stance> stance) {
    return new Question("", person, place, when, Optional.empty(), stance);
  }

  @Test
  void casebook_readInAtTheUnlocking_isFound() throws Exception {
    searched.waitUntilRead();

    assertThat(searched.find(SearchedDesk.WORD)).containsExactly("s1");
    assertThat(searched.find("Synthetic event")).contains("event-1");
    assertThat(searched.find("Khamzat")).containsExactlyInAnyOrder("p1", "s1");
    assertThat(searched.find("name of press")).contains("press", "s1", "s2");
    assertThat(searched.find("s2")).contains("s2");
    assertThat(desk.search().progress()).isEqualTo(new LiveSearch.Progress(6, 6, true, true));
  }

  @Test
  void changes_afterTheUnlocking_areFoundAtOnce() throws Exception {
    searched.waitUntilRead();
    searched.record("s3", "quite new", SearchedDesk.PERSON);
    desk.record(
        new Change.StatementCorrected(
            TrialDesk.recorded(desk, "s2").toDraft().words("corrected").build()));

    assertThat(searched.find("quite new")).containsExactly("s3");
    assertThat(searched.find("corrected")).containsExactly("s2");
    assertThat(searched.find("other words")).doesNotContain("s2");
  }

  @Test
  void statement_takenBack_isFoundNoMoreUntilThatIsUndone() throws Exception {
    searched.waitUntilRead();
    searched.record("s3", "quite new", SearchedDesk.PERSON);
    desk.record(new Change.StatementTakenBack(new StatementId("s3")));
    assertThat(searched.find("quite new")).isEmpty();

    searched.record("s3", "quite new", SearchedDesk.PERSON);
    assertThat(searched.find("quite new")).containsExactly("s3");
  }

  @Test
  void changes_whileTheCasebookIsRead_win() throws Exception {
    LiveSearch search = desk.search();
    desk.record(
        new Change.StatementCorrected(
            TrialDesk.recorded(desk, "s1").toDraft().words("newer").build()));
    searched.waitUntilRead();
    searched.record("s3", "the last", SearchedDesk.OTHER);

    assertThat(search).isSameAs(desk.search());
    assertThat(searched.find("newer")).containsExactly("s1");
    assertThat(searched.find(SearchedDesk.WORD)).isEmpty();
  }

  @Test
  void correction_ofWhatAStatementIsTiedTo_reachesTheStatement() throws Exception {
    searched.waitUntilRead();
    desk.record(
        new Change.SourceCorrected(
            new Source(searched.source(), SourceKind.PRESS, "Renamed", Optional.empty())));
    desk.record(new Change.PersonCorrected(new Person(SearchedDesk.PERSON, "Corrigenda")));
    desk.record(
        new Change.EventCorrected(
            new Event(TrialDesk.EVENT, "Title", Edtf.parse("2020-03"), "Elsewhere", "")));

    assertThat(searched.find("Renamed")).contains("press", "s1", "s2");
    assertThat(searched.find("name of press")).isEmpty();
    assertThat(searched.find("Corrigenda")).containsExactlyInAnyOrder("p1", "s1");
    assertThat(searched.find(asking("", "Elsewhere", Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("event-1", "s1", "s2");
  }

  @Test
  void filters_together_allHold() throws Exception {
    searched.waitUntilRead();
    Optional<Edtf> march = Optional.of(Edtf.parse("2020-03-01/2020-03-10"));

    assertThat(searched.find(asking("Hamzat", "Argun", march, Optional.of(Stance.ALLEGES))))
        .containsExactly("s1");
    assertThat(searched.find(asking("Hamzat", "Argun", march, Optional.of(Stance.DENIES))))
        .isEmpty();
    assertThat(
            searched.find(
                asking("Hamzat", "", Optional.of(Edtf.parse("2020-04/..")), Optional.empty())))
        .isEmpty();
    assertThat(
            searched.find(
                new Question(
                    "words",
                    "p2",
                    "",
                    Optional.empty(),
                    Optional.of(TrialDesk.KILLING),
                    Optional.empty())))
        .containsExactly("s2");
    assertThat(
            searched.find(
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
    searched.waitUntilRead();
    desk.record(new Change.PersonsLinked(SearchedDesk.PERSON, SearchedDesk.OTHER));

    assertThat(searched.find(asking("Quentin", "", Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("p1", "p2", "s1", "s2");

    desk.record(new Change.PersonsUnlinked(SearchedDesk.PERSON, SearchedDesk.OTHER));
    assertThat(searched.find(asking("p2", "", Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("p2", "s2");
  }

  @Test
  void withdrawn_statement_staysToBeFound() throws Exception {
    searched.waitUntilRead();
    desk.record(new Change.ConsentChanged(new StatementId("s1"), Consent.WITHDRAWN));

    assertThat(searched.find(SearchedDesk.WORD)).containsExactly("s1");
  }

  @Test
  void close_ofTheDesk_leavesNothing() throws Exception {
    searched.waitUntilRead();
    LiveSearch search = desk.search();
    search.keep(Question.of("something"));
    assertThat(search.index().memory().listAll()).isNotEmpty();

    desk.close();

    assertThat(search.last().isEmpty()).isTrue();
    assertThat(search.find(Question.of(SearchedDesk.WORD), desk.casebook(), 1).count()).isZero();
    assertThatThrownBy(() -> search.index().memory().listAll())
        .isInstanceOf(AlreadyClosedException.class);
  }
}
