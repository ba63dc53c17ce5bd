package vigil.desk.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;

class PaperTest {
  private static final float POINTS_TO_A_MILLIMETRE = 72 / 25.4f;

  private static Printed printed(Gathering gathering, Paper paper, Language language)
      throws IOException {
    return new Printed(Examples.onPaper(gathering).pdf(paper, language));
  }

  @ParameterizedTest
  @CsvSource({
    "en,March for the disappeared,'Saturday, 27 March 2038',We walk in silence. No flags.",
    "ru,Шествие за исчезнувших,'Суббота, 27 марта 2038 г.',Мы идём молча. Без флагов.",
    "ar,مسيرة من أجل المختفين,السبت 27 مارس/آذار 2038,نمشي في صمت. بلا أعلام."
  })
  void poster_everyScript_scansAndIsReadInOrder(
      String tag, String title, String day, String message) throws Exception {
    try (Printed poster = printed(Examples.march(), Paper.POSTER_A4, new Language(tag))) {
      assertThat(poster.codes(0)).containsExactly(Examples.PAGE.toString());
      assertThat(poster.text())
          .contains(title, day, "13:00", message, "memory.example/gatherings/disappeared");
      assertThat(poster.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
      PDDocument document = poster.document();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(tag);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTER_A3", "FLYERS_8", "STEWARDS"})
  void pdf_longestWords_stayOnTheirPage(Paper paper) throws Exception {
    try (Printed printed = printed(Examples.wordy(), paper, Language.ENGLISH)) {
      List<PDRectangle> pages =
          IntStream.range(0, printed.document().getNumberOfPages())
              .mapToObj(at -> printed.document().getPage(at))
              .map(PDPage::getMediaBox)
              .toList();
      assertThat(pages).hasSizeLessThanOrEqualTo(paper == Paper.STEWARDS ? 2 : 1);
      float width = paper == Paper.POSTER_A3 ? 297 : 210;
      assertThat(pages)
          .allSatisfy(page ->
              assertThat(page.getWidth()).isCloseTo(width * POINTS_TO_A_MILLIMETRE, within(1f)));
      assertThat(printed.text()).contains("Remembering", "behind the old station");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,'22:00 – Sunday, 28 March 2038, 02:00'",
    "ru,'22:00 – воскресенье, 28 марта 2038'"
  })
  void poster_overMidnight_saysTheDayOfItsEnd(String tag, String when) throws Exception {
    LocalDateTime start = LocalDateTime.parse("2038-03-27T22:00");
    Times night = new Times(start, Optional.of(start.plusHours(4)), ZoneId.of("Europe/London"));
    Gathering march = Examples.march().edit().times(night).finish();
    try (Printed poster = printed(march, Paper.POSTER_A4, new Language(tag))) {
      assertThat(poster.text().replaceAll("\\s+", " ")).contains(when);
    }
  }

  private static Offset<Float> within(float value) {
    return Offset.offset(value);
  }

  @ParameterizedTest
  @CsvSource({"FLYERS_4,4", "FLYERS_8,8"})
  void flyers_everyOne_scans(Paper paper, int copies) throws Exception {
    try (Printed flyers = printed(Examples.march(), paper, Examples.ARABIC)) {
      assertThat(flyers.document().getNumberOfPages()).isEqualTo(1);
      assertThat(flyers.codes(0)).hasSize(copies).containsOnly(Examples.PAGE.toString());
    }
  }

  @Test
  void stewards_sheet_saysWhatTheyNeedAndNamesNobody() throws Exception {
    try (Printed sheet = printed(Examples.march(), Paper.STEWARDS, Language.RUSSIAN)) {
      assertThat(sheet.text())
          .contains("Трафальгарская площадь", "+44 20 7946 0000", "Красные жилеты")
          .contains("восточной полосе", "Public Order Act 1986", "1 марта 2038")
          .doesNotContain("Memory Network");
    }
  }

  @Test
  void slips_everyCode_scansInTheOrderOfThePaper() throws Exception {
    List<OnPaper.Slip> slips =
        IntStream.range(0, 14)
            .mapToObj(at -> "ABCDEF-GHJKMN-PQRS%02d".formatted(at))
            .map(code -> new OnPaper.Slip(code, Optional.of(Examples.PAGE + "#code-" + code)))
            .toList();
    byte[] pdf = Examples.onPaper(Examples.march()).slips(slips, Examples.ARABIC);
    try (Printed printed = new Printed(pdf)) {
      assertThat(printed.document().getNumberOfPages()).isEqualTo(2);
      assertThat(printed.codes(0))
          .containsExactlyInAnyOrderElementsOf(addresses(slips.subList(0, 12)));
      assertThat(printed.codes(1))
          .containsExactlyInAnyOrderElementsOf(addresses(slips.subList(12, 14)));
      assertThat(printed.text()).contains("الورقة 1 من 2", "الورقة 2 من 2");
      assertThat(printed.text())
          .containsSubsequence(slips.stream().map(OnPaper.Slip::code).toList());
    }
  }

  private static List<String> addresses(List<OnPaper.Slip> slips) {
    return slips.stream().map(slip -> slip.address().orElseThrow()).toList();
  }

  @Test
  void pdf_madeTwice_isTheSameAndTellsNothingOfTheMachine() throws Exception {
    OnPaper paper = Examples.onPaper(Examples.march());
    byte[] pdf = paper.pdf(Paper.POSTER_A4, Language.ENGLISH);
    assertThat(paper.pdf(Paper.POSTER_A4, Language.ENGLISH)).isEqualTo(pdf);
    try (Printed poster = new Printed(pdf)) {
      var said = poster.document().getDocumentInformation();
      assertThat(said.getMetadataKeys()).containsExactly("Title");
      String metadata =
          new String(poster.document().getDocumentCatalog().getMetadata().toByteArray(), UTF_8);
      assertThat(metadata)
          .contains("pdfuaid")
          .doesNotContainIgnoringCase("Date>", "Producer>", "CreatorTool>");
    }
  }

  @Test
  void poster_cancelled_saysSoFirst() throws Exception {
    Gathering cancelled = Examples.march().edit().status(Status.CANCELLED).finish();
    try (Printed poster = printed(cancelled, Paper.POSTER_A4, Language.ENGLISH)) {
      assertThat(poster.text()).containsSubsequence("Cancelled", "March for the disappeared");
    }
  }

  @Test
  void poster_withoutAFront_hasNoCodeAndFetchesNothing() throws Exception {
    Gathering hostile =
        Examples.march()
            .edit()
            .title(Wording.of(Language.ENGLISH, "<img src=\"file:///etc/passwd\"/> & more"))
            .finish();
    OnPaper paper =
        new OnPaper(
            hostile,
            Examples.onPaper(hostile).group(),
            Optional.empty(),
            Examples.onPaper(hostile).today());
    try (Printed poster = new Printed(paper.pdf(Paper.POSTER_A4, Language.ENGLISH))) {
      assertThat(poster.text())
          .contains("<img", "& more")
          .doesNotContain("Look here before you set out", "memory.example");
    }
  }

  @Test
  void unprintable_lettersWithoutAFont_areNamedAndLeftOut() throws Exception {
    Gathering smiling =
        Examples.march().edit().title(Wording.of(Language.ENGLISH, "March 😀 “now”")).finish();
    assertThat(Examples.onPaper(smiling).unprintable()).isEqualTo("😀");
    assertThat(Examples.onPaper(Examples.march()).unprintable()).isEmpty();
    try (Printed poster = printed(smiling, Paper.POSTER_A4, Language.ENGLISH)) {
      assertThat(poster.text()).contains("March “now”");
    }
  }
}
