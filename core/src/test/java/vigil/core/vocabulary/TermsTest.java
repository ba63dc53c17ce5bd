package vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/** The closed sets of terms: codes that come back, and a name of its own for every term. */
class TermsTest {

  private record Terms(
      String name,
      Coded[] all,
      Function<String, ? extends Optional<? extends Coded>> of,
      Function<Coded, Function<Language, String>> label) {}

  private static Stream<Terms> sets() {
    return Stream.of(
        new Terms(
            "violation status",
            ViolationStatus.values(),
            ViolationStatus::of,
            term -> ((ViolationStatus) term)::label),
        new Terms(
            "involvement",
            InvolvementDegree.values(),
            InvolvementDegree::of,
            term -> ((InvolvementDegree) term)::label),
        new Terms("denial", DenialOf.values(), DenialOf::of, term -> ((DenialOf) term)::label),
        new Terms("life-line", LifeLine.values(), LifeLine::of, term -> ((LifeLine) term)::label),
        new Terms(
            "intervention",
            InterventionKind.values(),
            InterventionKind::of,
            term -> ((InterventionKind) term)::label));
  }

  @TestFactory
  Stream<DynamicTest> terms_everySet_haveCodesAndNamesOfTheirOwn() {
    return sets().map(terms -> DynamicTest.dynamicTest(terms.name(), () -> check(terms)));
  }

  private static void check(Terms terms) {
    for (Coded term : terms.all()) {
      assertThat(term.code()).matches("[a-z]+(-[a-z]+)*");
      assertThat(terms.of().apply(term.code()).map(Coded::name)).contains(term.name());
    }
    for (Language language : CoreWords.messages().languages()) {
      Set<String> names = new HashSet<>();
      for (Coded term : terms.all()) {
        assertThat(names.add(terms.label().apply(term).apply(language)))
            .as("%s of %s in %s", term, terms.name(), language)
            .isTrue();
      }
    }
  }

  @Test
  void huridocsCode_everyTermThatHasOne_isItsOwn() {
    assertThat(Stream.of(InvolvementDegree.values()).map(InvolvementDegree::huridocsCode))
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(code.orElseThrow()).matches("\\d{12}"));
    assertThat(Stream.of(ViolationStatus.values()).map(ViolationStatus::huridocsCode))
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(code.orElseThrow()).matches("\\d{12}"));
    assertThat(DenialOf.NUMBER.huridocsCode()).isEmpty();
    assertThat(InterventionKind.MEDIA.huridocsCode()).contains("020300000000");
  }
}
