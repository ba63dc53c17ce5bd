package vigil.front.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.core.language.Language.ENGLISH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.core.id.Slug;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What is said of a gathering in several places, each with a time of its own. */
class AnnouncementTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void venue_placesThatComeAgain_saysWhenTheyDoNext() {
    Gathering weekly =
        at("2026-11-02T18:00")
            .edit()
            .recurrence(
                Optional.of(
                    new Recurrence(
                        Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Open(), List.of())))
            .finish();

    Announcement words = new Announcement(weekly, NOW, ENGLISH);

    assertThat(words.venue().places().getFirst().when().orElseThrow().start())
        .isEqualTo("Monday, 23 November 2026, 18:00")
        .isEqualTo(words.facts().when().start());
  }

  @Test
  void earlier_oneOfThePlacesAtAnotherTime_saysWhenItWas() {
    Gathering before = at("2026-12-01T18:00");
    Gathering after =
        before
            .edit()
            .setting(places("2026-12-01T19:30"))
            .finish()
            .after(before, TODAY)
            .publishedAfter(before);

    assertThat(new Announcement(after, NOW, ENGLISH).earlier())
        .singleElement()
        .satisfies(change ->
            assertThat(change.was())
                .singleElement()
                .extracting(was -> was.words().text())
                .asString()
                .startsWith("Paris · Tuesday, 1 December 2026, 18:00"));
  }

  private static Gathering at(String time) {
    return Gathering.draft(
            new Slug("everywhere"),
            Kind.SEVERAL_PLACES,
            Times.openEnded(LocalDateTime.parse(time), ZoneId.of("Europe/London")),
            TODAY)
        .title(Wording.of(ENGLISH, "Everywhere"))
        .place(Wording.of(ENGLISH, "In many towns"))
        .setting(places(time))
        .finish();
  }

  private static Setting places(String time) {
    return new Setting.Places(
        List.of(
            new Setting.Stop(
                Wording.of(ENGLISH, "Paris"),
                Optional.empty(),
                Times.openEnded(LocalDateTime.parse(time), ZoneId.of("Europe/Paris")))));
  }
}
