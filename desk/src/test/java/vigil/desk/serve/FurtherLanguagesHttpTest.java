package vigil.desk.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What was written in a language that the group no longer writes in is not lost by a change. */
class FurtherLanguagesHttpTest {
  private static final Slug VIGIL = new Slug("a-vigil");

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    TrialDesk.home(folder);
    Path settings = folder.resolve("desk.toml");
    Files.writeString(
        settings,
        Files.readString(settings).replaceFirst("languages = .*", "languages = [\"en\"]"));
    HomeFolder home = HomeFolder.at(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      desk.record(new GatheringSaved(vigil(desk)));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  private static Gathering vigil(OpenDesk desk) {
    Times times =
        new Times(
            LocalDateTime.parse("2038-05-01T17:30"), Optional.empty(), ZoneId.of("Europe/London"));
    return Gathering.draft(VIGIL, Kind.VIGIL, times, desk.caseFile().today())
        .title(Wording.of(Language.RUSSIAN, "Пикет").and(Language.ENGLISH, "A vigil"))
        .place(Wording.of(Language.RUSSIAN, "Площадь").and(Language.ENGLISH, "A square"))
        .finish();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void gathering_changedInOneLanguage_keepsTheOtherAndItsOriginal() throws IOException {
    assertThat(browser.get("/gatherings/a-vigil").body()).contains("value=\"Пикет\"");

    browser.post(
        "/gatherings/a-vigil",
        "title_ru",
        "Пикет",
        "title_en",
        "A long vigil",
        "place_ru",
        "Площадь",
        "place_en",
        "A square",
        "kind",
        "vigil",
        "status",
        "planned",
        "start",
        "2038-05-01T17:30",
        "zone",
        "Europe/London",
        "organisers",
        "withheld",
        "police",
        "not-yet");

    try (OpenDesk desk = served.reopened()) {
      assertThat(requireNonNull(desk.state().gatherings().get(VIGIL)).title())
          .isEqualTo(Wording.of(Language.RUSSIAN, "Пикет").and(Language.ENGLISH, "A long vigil"));
    }
  }
}
