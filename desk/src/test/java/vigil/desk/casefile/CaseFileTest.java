package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.ErasableItem;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.EditionDelivered;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.home.HomeFolder;
import vigil.desk.inbox.Reading;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.reply.ReplyFile;
import vigil.seal.testimony.Testimony;

class CaseFileTest {
  @TempDir Path folder;

  @Test
  void open_afterClose_hasTheSameState() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId source = TrialDesk.addSource(desk, "a", SourceKind.WITNESS);
      TrialDesk.record(desk, TrialDesk.statement("s1", source, ">=3"));
    }

    try (OpenDesk desk = TrialDesk.open(home)) {
      assertThat(TrialDesk.recorded(desk, "s1").words()).isEqualTo("words of s1");
      assertThat(desk.caseFile().recent(1).getFirst().journaled().by()).isEqualTo("staff");
      assertThat(desk.caseFile().recent(1).getFirst().journaled().at())
          .isEqualTo(TrialDesk.CLOCK.instant());
    }
  }

  @Test
  void record_oneOfSeveralDoesNotFit_recordsNone() throws IOException {
    try (OpenDesk desk = TrialDesk.open(TrialDesk.home(folder))) {
      List<CasebookChanged> changes =
          List.of(
              new CasebookChanged(
                  new Change.PersonAdded(new Person(new PersonId("p1"), "Somebody"))),
              new CasebookChanged(
                  new Change.PersonsLinked(new PersonId("p1"), new PersonId("nobody"))));

      assertThatThrownBy(() -> desk.record(changes)).isInstanceOf(ChangeRefused.class);

      assertThat(desk.casebook().persons()).isEmpty();
      assertThat(desk.caseFile().changes()).isZero();
    }
  }

  @Test
  void record_erased_losesTheWordsInStateHistoryAndJournal() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId source = TrialDesk.addSource(desk, "a", SourceKind.WITNESS);
      TrialDesk.record(desk, TrialDesk.statement("s1", source, ">=3"));

      desk.record(new Change.Erased(new ErasableItem.StatementWords(new StatementId("s1"))));

      assertThat(words(desk)).isEmpty();
      assertThat(desk.caseFile().recent(2).getLast().journaled().change())
          .isEqualTo(
              new CasebookChanged(new Change.StatementRecorded(TrialDesk.recorded(desk, "s1"))));
    }
    try (OpenDesk desk = TrialDesk.open(home)) {
      assertThat(words(desk)).isEmpty();
      assertThat(desk.casebook().statements()).hasSize(1);
    }
  }

  private static String words(OpenDesk desk) {
    return TrialDesk.recorded(desk, "s1").words();
  }

  @Test
  void record_sameTestimonyTwice_isRefused() throws IOException {
    try (OpenDesk desk = TrialDesk.open(TrialDesk.home(folder))) {
      EnvelopeId envelope = TrialDesk.receive(desk, "words");

      assertThatThrownBy(
              () -> desk.record(new TestimonyReceived(envelope, 1, LocalDate.of(2026, 11, 22))))
          .isInstanceOf(DeskChangeRefused.class);
    }
  }

  @Test
  void record_openingOfATestimony_isCountedAndKept() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      EnvelopeId envelope = TrialDesk.receive(desk, "words");
      assertThat(TrialDesk.openings(desk, envelope)).isZero();

      Testimony first = new Reading(desk).open(envelope);
      new Reading(desk).open(envelope);

      assertThat(first.text()).isEqualTo("words");
      assertThat(TrialDesk.openings(desk, envelope)).isEqualTo(2);
    }
    try (OpenDesk desk = TrialDesk.open(home)) {
      assertThat(desk.state().inbox().values())
          .singleElement()
          .extracting(InboxEntry::openings)
          .isEqualTo(2);
    }
  }

  @Test
  void erase_testimony_losesEnvelopeAndReplies() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    EnvelopeId envelope;
    try (OpenDesk desk = TrialDesk.open(home)) {
      envelope = TrialDesk.receive(desk, "words");
      desk.record(new DeskChange.ReplyWritten(reply(desk, envelope, "Dear source")));

      desk.erase(envelope);

      assertThat(desk.state().repliesTo(envelope))
          .singleElement()
          .extracting(WrittenReply::text)
          .isEqualTo("");
      assertThat(folder.resolve("envelopes")).isEmptyDirectory();
    }
    // As if the power had gone before the file was deleted.
    Files.writeString(folder.resolve("envelopes").resolve(envelope + ".age"), "left over");
    try (OpenDesk desk = TrialDesk.open(home)) {
      assertThat(desk.state().inbox().values()).singleElement().matches(InboxEntry::erased);
      assertThat(desk.state().repliesTo(envelope).getFirst().text()).isEmpty();
      assertThat(folder.resolve("envelopes")).isEmptyDirectory();
    }
  }

  private static WrittenReply reply(OpenDesk desk, EnvelopeId envelope, String text)
      throws IOException {
    return new WrittenReply(
        ReplyId.random(),
        envelope,
        new Reading(desk).cover(envelope).mailbox().orElseThrow(),
        Language.ENGLISH,
        LocalDate.of(2026, 11, 22),
        text,
        List.of(new ReplyFile("sheet.txt", "text/plain", text.getBytes(UTF_8))));
  }

  @Test
  void record_edition_waitsUntilItIsDelivered() throws IOException {
    Slug dossier = new Slug("a");
    LocalDate first = LocalDate.of(2026, 11, 22);
    try (OpenDesk desk = TrialDesk.open(TrialDesk.home(folder))) {
      assertThat(desk.state().nextEdition()).isEqualTo(1);
      desk.record(
          new EditionPublished(new PublishedEdition(1, first, List.of(dossier), List.of())));
      assertThat(desk.state().waitingEdition()).isPresent();

      desk.record(new EditionDelivered(1));
      desk.record(
          new EditionPublished(
              new PublishedEdition(2, first.plusDays(1), List.of(dossier), List.of())));

      assertThat(desk.state().publicSince(dossier)).hasValue(first);
      assertThat(desk.state().waitingEdition()).isPresent();
      assertThatThrownBy(() -> desk.record(new EditionDelivered(1)))
          .isInstanceOf(DeskChangeRefused.class);
    }
  }

  /** All that a desk is told, searched for in every byte of its home. */
  @Test
  void home_everyFile_holdsNoPlaintext() throws IOException {
    String planted = "PlantedSyntheticWord";
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      plant(desk, planted);
      EnvelopeId envelope = TrialDesk.receive(desk, planted + " in a testimony");
      Testimony testimony = new Reading(desk).open(envelope);
      new Reading(desk)
          .copyFile(
              envelope, testimony, testimony.files().getFirst(), OutputStream.nullOutputStream());
      assertNowhere(planted);
    }
    assertNowhere(planted);
  }

  private static void plant(OpenDesk desk, String planted) throws IOException {
    TrialDesk.addEvent(desk);
    SourceId source = TrialDesk.addSource(desk, planted, SourceKind.WITNESS);
    desk.record(new Change.PersonAdded(new Person(new PersonId("p1"), planted)));
    TrialDesk.record(desk, TrialDesk.statement("s1", source, "3").words(planted).where(planted));
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    texts.put(Language.ENGLISH, new DossierText(planted, planted));
    desk.record(
        new DossierSaved(
            new DossierDraft(new Slug("a"), TrialDesk.EVENT, texts, List.of())
                .corrected(LocalDate.of(2026, 11, 22), Map.of(Language.ENGLISH, planted))));
    EnvelopeId envelope = TrialDesk.receive(desk, planted);
    desk.record(new DeskChange.ReplyWritten(reply(desk, envelope, planted)));
  }

  private void assertNowhere(String planted) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
          assertThat(bytes)
              .as(file + " in " + charset)
              .doesNotContain(new String(planted.getBytes(charset), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }
}
