package vigil.desk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.desk.publish.PublishingDesk.SLUG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.PublishedEdition;
import vigil.exchange.edition.Edition;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;

class PublishingTest {
  @TempDir Path folder;
  private PublishingDesk there;
  private TemporaryDesk desk;

  @BeforeEach
  void start() throws IOException {
    there = PublishingDesk.in(folder);
    desk = there.desk();
  }

  @AfterEach
  void stop() throws IOException {
    there.close();
  }

  @Test
  void publish_withoutAFront_liesSignedInTheHomeAndIsRecorded() throws IOException {
    Publication publication = there.publish();
    PublishedEdition expected = publication.edition();
    assertThat(publication).isEqualTo(new Publication.Unpaired(expected));
    assertThat(expected.number()).isEqualTo(1);
    assertThat(expected.on()).isEqualTo(TemporaryDesk.TODAY);
    assertThat(expected.dossiers()).containsExactly(SLUG);
    assertThat(expected.gatherings()).isEmpty();
    assertThat(expected.shown()).containsOnlyKeys(SLUG);
    assertThat(desk.reopened().state().edition()).contains(expected);
    assertThat(desk.desk().state().waitingEdition()).contains(expected);
    Edition edition = there.edition(1);
    assertThat(edition.dossier(SLUG)).isPresent();
    assertThat(edition.manifest().recipients()).isEqualTo(desk.desk().keys().recipients());
  }

  @Test
  void publish_gatherings_areAllInTheEdition() throws IOException {
    Gathering gathering =
        Gathering.draft(
                new Slug("no-to-oppression"),
                Kind.STATIC_ASSEMBLY,
                Times.openEnded(LocalDateTime.of(2017, 4, 12, 17, 30), ZoneId.of("Europe/London")),
                TemporaryDesk.TODAY)
            .title(Wording.of(Language.ENGLISH, "No to LGBT+ oppression in Chechnya"))
            .place(Wording.of(Language.ENGLISH, "Bayswater Road at Ossington Street, London"))
            .finish();
    desk.desk().record(new DeskChange.GatheringSaved(gathering));
    assertThat(there.publish().edition().gatherings()).containsExactly(gathering.slug());
    byte[] json = there.edition(1).gatherings().get(gathering.slug());
    assertThat(json).isNotNull();
    assertThat(GatheringJson.read(json)).isEqualTo(gathering);
  }

  @Test
  void publish_crashBeforeItWasRecorded_usesANewNumber() throws IOException {
    Files.createDirectories(desk.home().resolve("editions/1"));
    Files.createDirectories(desk.home().resolve("editions/00.part"));
    assertThat(there.publish().edition().number()).isEqualTo(2);
    assertThat(desk.files("editions")).containsExactly("1", "2");
    assertThat(there.publish().edition().number()).isEqualTo(3);
  }

  @Test
  void publish_draftWithAnUnknownToken_publishesNothing() throws IOException {
    there.save("{killing.most}");
    assertThatThrownBy(there::publish)
        .isInstanceOf(DraftRefused.class)
        .hasMessageContaining("{killing.most}");
    assertThat(desk.files("editions")).isEmpty();
    assertThat(desk.desk().state().edition()).isEmpty();
  }

  @Test
  void publish_dossierLeftOut_isNotPublicAnyMore() throws IOException {
    there.publish();
    assertThat(Publishing.standing(desk.desk().state())).containsExactly(SLUG);
    new Publishing(desk.desk()).publish(List.of());
    assertThat(there.edition(2).dossiers()).isEmpty();
    assertThat(Publishing.standing(desk.desk().state())).isEmpty();
  }

  @Test
  void publish_laterEdition_keepsTheDayOfFirstPublication() throws IOException {
    there.publish();
    desk.reopenedAfter(3);
    there.publish();
    Edition second = there.edition(2);
    assertThat(second.manifest().publishedOn()).isEqualTo(TemporaryDesk.TODAY.plusDays(3));
    assertThat(second.dossier(SLUG).orElseThrow().publishedOn()).isEqualTo(TemporaryDesk.TODAY);
  }

  @Test
  void publish_privateWordsAndNames_areNowhereInTheEdition() throws IOException {
    List<Change> secrets = new ArrayList<>();
    secrets.add(
        new Change.SourceAdded(
            new Source(
                new SourceId("zelimkhan-testname"),
                SourceKind.SURVIVOR,
                "Zelimkhan Testname",
                Optional.empty())));
    secrets.add(new Change.PersonAdded(new Person(new PersonId("p1"), "Ruslan Testperson")));
    for (Consent consent : Consent.values()) {
      secrets.add(
          new Change.StatementRecorded(
              Statement.draft(
                      new StatementId("x-" + consent.code()),
                      new SourceId("zelimkhan-testname"),
                      WorkedExample.EVENT,
                      new ActType("torture"),
                      Stance.ALLEGES)
                  .consent(consent)
                  .persons(new PersonId("p1"))
                  .envelope(Optional.of("0123456789abcdef0123456789abcdef"))
                  .words("Spoken " + consent.code() + "-only.")
                  .build()));
    }
    for (Change secret : secrets) {
      desk.desk().record(secret);
    }
    there.publish();
    String everything = everything(desk.home().resolve("editions"));
    assertThat(everything)
        .contains("Spoken publish-only.", "a survivor (name withheld)")
        .doesNotContain(
            "internal-only",
            "court-only",
            "withdrawn-only",
            "Zelimkhan",
            "zelimkhan",
            "Ruslan",
            "0123456789abcdef");
  }

  private static String everything(Path root) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(file.getFileName()).append(Files.readString(file, UTF_8));
      }
    }
    return text.toString();
  }
}
