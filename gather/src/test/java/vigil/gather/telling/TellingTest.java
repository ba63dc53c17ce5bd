package vigil.gather.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.core.language.Language;
import vigil.gather.Kind;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Safety;
import vigil.gather.Times;

class TellingTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDateTime START = LocalDateTime.parse("2027-05-01T17:30");
  private static final Telling ENGLISH = Telling.in(Language.ENGLISH);

  private static List<Language> languages() {
    return Telling.languages();
  }

  @Test
  void times_endOnTheSameDay_isSaidWithoutTheDay() {
    Times times = new Times(START, Optional.of(START.plusHours(2)), LONDON);
    assertThat(ENGLISH.moment(times.start())).isEqualTo("Saturday, 1 May 2027, 17:30");
    assertThat(ENGLISH.end(times)).isEqualTo("until 19:30");
    assertThat(ENGLISH.zone(times)).isEqualTo("London time (UTC+01:00)");
    assertThat(ENGLISH.end(new Times(START, Optional.of(START.plusDays(1)), LONDON)))
        .isEqualTo("until Sunday, 2 May 2027, 17:30");
    assertThat(ENGLISH.end(Times.openEnded(START, LONDON))).isEqualTo("open end");
  }

  @Test
  void recurrence_withACount_isSaidWithItsLastDay() {
    Recurrence again =
        new Recurrence(Recurrence.Pattern.WEEKLY, 2, new Recurrence.End.Count(3), List.of());
    LocalDate first = START.toLocalDate();
    assertThat(ENGLISH.pattern(again)).isEqualTo("Every 2 weeks on the same weekday");
    assertThat(ENGLISH.lasts(again, first)).isEqualTo("until 29 May 2027");
  }

  @ParameterizedTest
  @EnumSource(Provision.class)
  void provision_everyOne_hasWordsOfItsOwnInEveryLanguage(Provision provision) {
    for (Language language : languages()) {
      assertThat(Telling.in(language).provision(provision)).isNotBlank();
    }
    Safety.Answer no = new Safety.Answer(false, Optional.empty());
    assertThat(ENGLISH.said(provision, no)).isEqualTo(provision.needsWords() ? "" : "No");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void words_everyLanguage_sayEveryKindAndPattern(Language language) {
    Telling telling = Telling.in(language);
    for (Kind kind : Kind.values()) {
      assertThat(telling.kind(kind)).isNotBlank();
    }
    for (Recurrence.Pattern pattern : Recurrence.Pattern.values()) {
      Recurrence again = new Recurrence(pattern, 1, new Recurrence.End.Open(), List.of());
      assertThat(telling.pattern(again)).isNotBlank();
      assertThat(telling.lasts(again, START.toLocalDate())).isNotBlank();
    }
    assertThat(telling.clock(START)).isEqualTo("17:30");
  }
}
