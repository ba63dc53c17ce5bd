package vigil.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;

class UndoingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Slug MARCH = new Slug("march");
  private static final Slug DOSSIER = new Slug("dossier");
  private static final PersonId ONE = new PersonId("p1");
  private static final PersonId OTHER = new PersonId("p2");

  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    desk = TrialDesk.open(TrialDesk.home(folder));
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private Gathering gathering() {
    return Objects.requireNonNull(desk.state().gatherings().get(MARCH));
  }

  @Test
  void undo_ofAGathering_isALaterVersionWithTheEarlierContent() throws IOException {
    Gathering first =
        Gathering.draft(
                MARCH,
                Kind.MARCH,
                Times.openEnded(LocalDateTime.of(2026, 12, 1, 17, 30), ZoneId.of("Europe/London")),
                DAY)
            .title(Wording.of(Language.ENGLISH, "Synthetic march"))
            .place(Wording.of(Language.ENGLISH, "Nowhere"))
            .finish();
    Gathering moved =
        first
            .edit()
            .times(
                Times.openEnded(LocalDateTime.of(2026, 12, 2, 17, 30), ZoneId.of("Europe/London")))
            .finish()
            .after(first, DAY);
    desk.record(new GatheringSaved(first));
    desk.record(new GatheringSaved(moved));
    int sequence = gathering().revision().sequence();

    assertThat(desk.caseFile().undo(2, "staff")).isInstanceOf(Undoing.By.class);

    assertThat(gathering().times()).isEqualTo(first.times());
    assertThat(gathering().uid()).isEqualTo(first.uid());
    assertThat(gathering().revision().sequence()).isEqualTo(sequence + 1);
  }

  @Test
  void undo_ofADossier_keepsWhatWasSaidOfEditionsThatAreOut() throws IOException {
    TrialDesk.addEvent(desk);
    DossierDraft first = draft("first");
    DossierDraft rewritten =
        new DossierDraft(DOSSIER, TrialDesk.EVENT, draft("second").texts(), List.of())
            .corrected(DAY, Map.of(Language.ENGLISH, "It said something wrong."));
    desk.record(new DossierSaved(first));
    desk.record(new DossierSaved(rewritten));

    assertThat(desk.caseFile().undo(3, "staff")).isInstanceOf(Undoing.By.class);

    DossierDraft now = Objects.requireNonNull(desk.state().dossiers().get(DOSSIER));
    assertThat(now.texts()).isEqualTo(first.texts());
    assertThat(now.corrections()).isEqualTo(rewritten.corrections());
  }

  @Test
  void undo_whenAnEqualChangeWasMadeAgain_isRefusedForTheEarlierOne() throws IOException {
    link();
    desk.record(new Change.PersonsUnlinked(ONE, OTHER));
    desk.record(new Change.PersonsLinked(ONE, OTHER));
    int changes = desk.caseFile().changes();

    assertThat(desk.caseFile().undo(3, "staff")).isInstanceOf(Undoing.ChangedSince.class);

    assertThat(desk.caseFile().changes()).isEqualTo(changes);
    assertThat(desk.casebook().links()).hasSize(1);
    assertThat(desk.caseFile().undo(5, "staff")).isInstanceOf(Undoing.By.class);
    assertThat(desk.casebook().links()).isEmpty();
  }

  @Test
  void undo_byTwoAtOnce_isDoneOnce() throws Exception {
    link();
    int before = desk.caseFile().changes();
    Callable<Boolean> undo =
        () -> {
          try {
            return desk.caseFile().undo(3, "staff") instanceof Undoing.By;
          } catch (ChangeRefused second) {
            return false;
          }
        };
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done = two.invokeAll(List.of(undo, undo));
      assertThat(done.get(0).get() ^ done.get(1).get()).isTrue();
    }
    assertThat(desk.caseFile().changes()).isEqualTo(before + 1);
  }

  private void link() throws IOException {
    desk.record(new Change.PersonAdded(new Person(ONE, "Synthetic One")));
    desk.record(new Change.PersonAdded(new Person(OTHER, "Synthetic Two")));
    desk.record(new Change.PersonsLinked(ONE, OTHER));
  }

  private static DossierDraft draft(String body) {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    texts.put(Language.ENGLISH, new DossierText("A dossier", body));
    return new DossierDraft(DOSSIER, TrialDesk.EVENT, texts, List.of());
  }
}
