package vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.language.Language;

class VocabularyTest {

  private static final ActType TORTURE = new ActType("torture");
  private static final Vocabulary STANDARD = Vocabulary.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killing",
        "enforced-disappearance",
        "arbitrary-detention",
        "torture",
        "ill-treatment",
        "sexual-violence",
        "threat",
        "extortion",
        "forced-outing",
        "denial-of-medical-care"
      })
  void standard_theActsGroupsExpect_areThere(String code) {
    assertThat(STANDARD.all()).contains(new ActType(code));
    assertThat(STANDARD.label(new ActType(code), Language.RUSSIAN)).matches("[а-яё -]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enforced-disappearance",
        "Enforced  Disappearance",
        " насильственное исчезновение ",
        "ENFORCED_DISAPPEARANCE"
      })
  void find_codeOrLabelInAnyWriting_findsTheAct(String text) {
    assertThat(STANDARD.find(text)).contains(new ActType("enforced-disappearance"));
  }

  @Test
  void find_unknownWords_findsNothing() {
    assertThat(STANDARD.find("kidnapping by aliens")).isEmpty();
    assertThat(STANDARD.find("")).isEmpty();
  }

  @Test
  void all_standardActs_haveNamesThatNoOtherActHas() {
    for (ActType act : STANDARD.all()) {
      assertThat(STANDARD.find(STANDARD.label(act, Language.ENGLISH))).contains(act);
      assertThat(STANDARD.find(STANDARD.label(act, Language.RUSSIAN))).contains(act);
    }
  }

  @Test
  void with_aGroupsOwnAct_addsItAndLeavesTheOldVocabularyAlone() {
    ActType own = new ActType("acid-attack");
    Vocabulary extended = STANDARD.with(own, Map.of(Language.RUSSIAN, "нападение с кислотой"));
    assertThat(extended.all()).endsWith(own).hasSize(STANDARD.all().size() + 1);
    assertThat(STANDARD.all()).doesNotContain(own);
    assertThat(extended.find("Нападение с кислотой")).contains(own);
    assertThat(extended.label(own, Language.RUSSIAN)).isEqualTo("нападение с кислотой");
  }

  @Test
  void label_whereTheLanguageIsMissing_fallsBack() {
    ActType own = new ActType("acid-attack");
    assertThat(STANDARD.label(TORTURE, new Language("de"))).isEqualTo("torture");
    assertThat(STANDARD.label(TORTURE, new Language("ru-KZ"))).isEqualTo("пытки");
    assertThat(STANDARD.label(own, Language.RUSSIAN)).isEqualTo("acid attack");
    assertThat(STANDARD.with(own, Map.of()).label(own, Language.ENGLISH)).isEqualTo("acid attack");
  }

  @Test
  void huridocs_actsWithATerm_nameIt() {
    assertThat(STANDARD.huridocs(TORTURE)).contains(new HuridocsTerm("020111110000", "Torture"));
    assertThat(STANDARD.huridocs(new ActType("forced-outing"))).isEmpty();
    assertThat(STANDARD.all().stream().flatMap(act -> STANDARD.huridocs(act).stream()))
        .hasSizeGreaterThan(10)
        .allMatch(term -> term.code().matches("\\d{12}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Torture", "a--b", "-a", "a b", "пытки"})
  void actType_wrongShape_isRefused(String code) {
    assertThatThrownBy(() -> new ActType(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Stance.class)
  void stance_everyTerm_isFoundByItsCodeAndHasWords(Stance stance) {
    assertThat(Stance.of(stance.code())).contains(stance);
    assertThat(stance.label(Language.RUSSIAN))
        .isNotEqualTo(stance.label(Language.ENGLISH))
        .isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(SourceKind.class)
  void sourceKind_everyTerm_isFoundByItsCodeAndHasWords(SourceKind kind) {
    assertThat(SourceKind.of(kind.code())).contains(kind);
    assertThat(kind.label(Language.RUSSIAN))
        .isNotEqualTo(kind.label(Language.ENGLISH))
        .isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Reliability.class)
  void reliability_everyTerm_isFoundByItsCodeAndHasWords(Reliability reliability) {
    assertThat(Reliability.of(reliability.code())).contains(reliability);
    assertThat(reliability.label(Language.RUSSIAN))
        .isNotEqualTo(reliability.label(Language.ENGLISH))
        .isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Consent.class)
  void consent_everyTerm_isFoundByItsCodeAndHasWords(Consent consent) {
    assertThat(Consent.of(consent.code())).contains(consent);
    assertThat(consent.label(Language.RUSSIAN))
        .isNotEqualTo(consent.label(Language.ENGLISH))
        .isNotBlank();
  }

  @Test
  void of_anythingButTheCode_findsNothing() {
    assertThat(Stance.of("ALLEGES")).isEmpty();
    assertThat(Stance.of("")).isEmpty();
  }

  @Test
  void affirms_stances_onlyAllegesAndConfirmsDo() {
    assertThat(Stance.values())
        .filteredOn(Stance::affirms)
        .containsExactly(Stance.ALLEGES, Stance.CONFIRMS);
  }
}
