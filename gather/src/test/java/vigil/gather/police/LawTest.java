package vigil.gather.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.core.language.Language;
import vigil.gather.GatheringException;
import vigil.gather.Kind;
import vigil.gather.Wording;

class LawTest {
  private static final Wording WORDS = Wording.of(Language.ENGLISH, "words");

  private static Law law(String slug) {
    return Law.shipped().stream()
        .filter(law -> law.slug().value().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  /** Counted on a wall calendar: six whole days lie between, across months, years and clocks. */
  @ParameterizedTest
  @CsvSource({
    "2027-05-15, 2027-05-08",
    "2027-03-07, 2027-02-28",
    "2028-03-07, 2028-02-29",
    "2027-01-03, 2026-12-27",
    "2027-03-28, 2027-03-21",
    "2027-11-02, 2027-10-26"
  })
  void lastDay_marchInEngland_leavesSixClearDays(LocalDate march, LocalDate last) {
    NoticeRule.Needed rule = (NoticeRule.Needed) law("england-and-wales").march();

    assertThat(rule.lastDay(march, Set.of())).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-29, 2027-05-01",
    "2027-03-28, 2027-02-28",
    "2028-03-28, 2028-02-29",
    "2027-01-01, 2026-12-04"
  })
  void lastDay_marchInScotland_isTwentyEightDaysBefore(LocalDate march, LocalDate last) {
    NoticeRule.Needed rule = (NoticeRule.Needed) law("scotland").march();

    assertThat(rule.lastDay(march, Set.of())).isEqualTo(last);
    assertThat(rule.to()).hasSize(2);
    assertThat(rule.says()).contains(NoticeRule.Item.NUMBER, NoticeRule.Item.CONTROL);
  }

  /** Thursday 13 May 2027 is entered as a holiday; 15 May is a Saturday, 17 May a Monday. */
  @ParameterizedTest
  @CsvSource({
    "2027-05-15, 1, working-days, 2027-05-14",
    "2027-05-17, 1, working-days, 2027-05-14",
    "2027-05-17, 2, working-days, 2027-05-12",
    "2027-05-17, 1, clear-working-days, 2027-05-12",
    "2027-05-14, 3, working-days, 2027-05-10",
    "2027-05-14, 3, clear-working-days, 2027-05-07"
  })
  void lastDay_workingDays_skipsWeekendsAndHolidays(
      LocalDate day, int days, String counting, LocalDate last) {
    NoticeRule.Needed rule =
        new NoticeRule.Needed(
            days,
            NoticeRule.Counting.of(counting).orElseThrow(),
            List.of(WORDS),
            Set.of(),
            WORDS,
            Optional.empty());

    assertThat(rule.lastDay(day, Set.of(LocalDate.of(2027, 5, 13)))).isEqualTo(last);
  }

  @Test
  void read_lawFromBeforeThereWereHolidaysAndSentencesOfALetter_hasNone() {
    String json =
        """
        {"format":"vigil-law/1","slug":"utopia",\
        "country":[{"language":"en","text":"Utopia"}],"as_of":"2026-01-01","source":"An Act",\
        "march":{"notice":true,"days":5,"counting":"days",\
        "to":[{"name":[{"language":"en","text":"the town"}]}],"says":[{"item":"date"}],\
        "words":[{"language":"en","text":"w"}]},\
        "assembly":{"notice":false,"words":[{"language":"en","text":"w"}]},\
        "rights":[{"language":"en","text":"r"}]}\
        """;
    Law law = LawJson.read(json.getBytes(StandardCharsets.UTF_8));

    assertThat(law.holidays()).isEmpty();
    assertThat(((NoticeRule.Needed) law.march()).letter()).isEmpty();
  }

  @Test
  void write_holidays_areReadAgainInOrder() {
    Law before = law("scotland");
    LocalDate christmas = LocalDate.of(2027, 12, 25);
    Law law =
        new Law(
            before.slug(),
            before.march(),
            before.assembly(),
            before.rights(),
            Set.of(christmas, christmas.minusYears(1)));

    Law read = LawJson.read(LawJson.write(law));
    assertThat(read).isEqualTo(law);
    assertThat(read.holidays()).containsExactly(christmas.minusYears(1), christmas);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"STATIC_ASSEMBLY", "VIGIL", "SEVERAL_PLACES"})
  void ruleFor_whatStaysInPlace_isThatNoNoticeIsNeeded(Kind kind) {
    for (Law law : Law.shipped()) {
      assertThat(law.ruleFor(kind)).get().isInstanceOf(NoticeRule.NotNeeded.class);
    }
  }

  @Test
  void ruleFor_onlineGathering_isNone() {
    assertThat(law("scotland").ruleFor(Kind.ONLINE)).isEmpty();
  }

  @Test
  void shipped_each_readsAsItWasWrittenAndSaysItsDayAndSource() {
    for (Law law : Law.shipped()) {
      assertThat(LawJson.read(LawJson.write(law))).isEqualTo(law);
      assertThat(law.rights().source()).contains("Act");
      assertThat(law.asOf()).isAfter(LocalDate.of(2024, 1, 1));
      assertThat(law.rights().text().languages())
          .contains(Language.ENGLISH, Language.RUSSIAN)
          .contains(new Language("ar"), new Language("es"), new Language("fr"));
      assertThat(law.country().languages()).containsAll(law.rights().text().languages());
    }
  }

  @Test
  void read_unknownField_isRefusedWithItsPlace() {
    String json = new String(LawJson.write(law("scotland")), StandardCharsets.UTF_8);

    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() ->
            LawJson.read(
                json.replace("\"days\":28", "\"days\":28,\"fee\":1")
                    .getBytes(StandardCharsets.UTF_8)))
        .satisfies(e -> assertThat(e.where()).isEqualTo("march.fee"));
  }

  @Test
  void needed_withoutAddresseeOrDays_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() ->
            new NoticeRule.Needed(
                6, NoticeRule.Counting.DAYS, List.of(), Set.of(), WORDS, Optional.empty()));
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() ->
            new NoticeRule.Needed(
                0, NoticeRule.Counting.DAYS, List.of(WORDS), Set.of(), WORDS, Optional.empty()));
  }
}
