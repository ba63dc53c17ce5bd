package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.PoliceNotice;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Safety;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What somebody who confirms an edition reads of a gathering. */
class GatheringLinesTest {
  private static final LocalDate DAY = LocalDate.of(2038, 5, 1);

  private static Gathering vigil() {
    return Gathering.draft(
            new Slug("candles"),
            Kind.VIGIL,
            Times.openEnded(LocalDateTime.of(2038, 5, 1, 19, 0), ZoneId.of("Europe/London")),
            LocalDate.of(2026, 11, 22))
        .title(Wording.of(Language.ENGLISH, "Candles"))
        .place(Wording.of(Language.ENGLISH, "The square"))
        .police(new PoliceNotice.InformedOn(DAY))
        .safety(new Safety(Map.of(Provision.TOILETS, new Safety.Answer(false, Optional.empty()))))
        .recurrence(
            Optional.of(
                new Recurrence(
                    Recurrence.Pattern.WEEKLY,
                    2,
                    new Recurrence.End.Until(DAY.plusMonths(2)),
                    List.of(DAY.plusWeeks(2)))))
        .finish();
  }

  @Test
  void of_whatWasChosenInTheForm_isSaidInTheReadersWords() {
    assertThat(GatheringLines.of(vigil(), Language.ENGLISH))
        .containsEntry("kind", "vigil")
        .containsEntry("status", "planned")
        .containsEntry("when", "1 May 2038, 19:00, Europe/London")
        .containsEntry("organisers", "withheld")
        .containsEntry("police", "informed on 1 May 2038")
        .containsEntry("safety", "Toilets: no")
        .hasEntrySatisfying(
            "again",
            again -> assertThat(again).contains("every week", ": 2", "1 July 2038", "15 May 2038"));
    assertThat(GatheringLines.of(vigil(), Language.RUSSIAN))
        .containsEntry("kind", "вахта памяти")
        .containsEntry("status", "запланирована")
        .containsEntry("organisers", "не раскрыты");
  }
}
