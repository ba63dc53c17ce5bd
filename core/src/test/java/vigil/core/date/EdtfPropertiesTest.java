package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.core.language.Language;

class EdtfPropertiesTest {

  @Provide
  Arbitrary<Edtf> dates() {
    return EdtfTexts.dates();
  }

  @Provide
  Arbitrary<String> nearlyDates() {
    Arbitrary<String> signs =
        Arbitraries.strings().withChars("0123456789X-/.?~%[]{},YEST:Z+ ").ofMaxLength(24);
    return Arbitraries.oneOf(signs, Arbitraries.strings().ofMaxLength(12), EdtfTexts.texts());
  }

  @Property(tries = 300)
  void toString_anyDate_parsesToTheSameDate(@ForAll("dates") Edtf date) {
    Edtf again = Edtf.parse(date.toString());
    assertThat(again).isEqualTo(date).hasToString(date.toString()).isEqualByComparingTo(date);
    assertThat(again.level()).isBetween(0, 2);
  }

  @Property
  void parse_anyText_failsOnlyWithAPositionInside(@ForAll("nearlyDates") String text) {
    try {
      assertThat(Edtf.parse(text)).isNotNull();
    } catch (EdtfException e) {
      assertThat(e.position()).isBetween(0, text.length());
      assertThat(e).hasMessageContaining("character");
    }
  }

  @Property
  void compareTo_anyThree_isATotalOrderThatAgreesWithEquals(
      @ForAll("dates") Edtf one, @ForAll("dates") Edtf two, @ForAll("dates") Edtf three) {
    assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
    assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
    List<Edtf> sorted = Stream.of(one, two, three).sorted().toList();
    assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
    assertThat(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
  }

  @Property(tries = 300)
  void limits_anyDate_endsNotBeforeItBegins(@ForAll("dates") Edtf date) {
    Span span = Span.of(date.min(), date.max());
    assertThat(span.firstMillis()).isLessThanOrEqualTo(span.lastMillis());
  }

  @Property(tries = 300)
  void overlaps_anyTwo_isSymmetricAndTrueOfItself(
      @ForAll("dates") Edtf one, @ForAll("dates") Edtf two) {
    assertThat(one.overlaps(two)).isEqualTo(two.overlaps(one));
    assertThat(one.overlaps(one)).isTrue();
  }

  @Property(tries = 300)
  void words_anyDate_areWrittenInEveryLanguage(@ForAll("dates") Edtf date) {
    for (Language language : List.of(Language.ENGLISH, Language.RUSSIAN)) {
      assertThat(EdtfWords.of(date, language))
          .isNotBlank()
          .doesNotContain("{")
          .isEqualTo(EdtfWords.of(date, language).strip());
    }
  }
}
