package vigil.exchange.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.exchange.json.JsonRefusedException;

class DossierTest {
  private static final ActType KILLING = new ActType("killing");

  @Test
  void json_writtenAndRead_isTheSameDossier() {
    Dossier dossier = ExampleDossier.of("invented");
    Dossier read = Dossier.read(dossier.json());
    assertThat(read).isEqualTo(dossier);
    assertThat(read.json()).isEqualTo(dossier.json());
  }

  @Test
  void json_ofTheExample_saysWhatOtherProgramsRead() {
    assertThat(json(ExampleDossier.of("invented")))
        .startsWith("{\n  \"format\" : \"vigil-dossier/1\",\n  \"slug\" : \"invented\",")
        .contains("\"published_on\" : \"2026-11-22\"")
        .contains("\"when\" : \"2026-02/2026-04\"")
        .contains("\"kind\" : \"reported_minimum\"")
        .contains("\"quantity\" : \">=3\"")
        .contains("\"stance\" : \"denies\",\n          \"denial_of\" : \"responsibility\"")
        .containsOnlyOnce("denial_of")
        .contains("\"corroborated_minimum\" : null")
        .contains("\"verdict\" : \"refused\"")
        .endsWith("}\n");
  }

  /** Editions of earlier versions do not say what a denial denies. */
  @Test
  void json_withoutWhatIsDenied_saysThatItWasNotNoted() {
    String json = json(ExampleDossier.of("invented"));
    String earlier = json.replaceFirst("\\s*\"denial_of\" : \"responsibility\",", "");
    assertThat(earlier).isNotEqualTo(json);

    Dossier read = Dossier.read(earlier.getBytes(StandardCharsets.UTF_8));

    assertThat(read.evidence().statements())
        .allMatch(statement -> statement.claim().denialOf().isEmpty());
    assertThat(json(read)).isEqualTo(earlier);
  }

  /** A refusal of what the lists are is written as by earlier versions, which know no run. */
  @Test
  void json_refusedBeforeAnyModel_isThatOfEarlierVersions() {
    String json = json(ExampleDossier.of("invented"));

    assertThat(json).doesNotContain("\"run\"");
    assertThat(Dossier.read(json.getBytes(StandardCharsets.UTF_8)).evidence().group(KILLING))
        .extracting(ActGroup::estimate)
        .isInstanceOfSatisfying(
            EstimateRefused.class, refused -> assertThat(refused.run()).isEmpty());
  }

  @Test
  void evidence_ofAFigure_leadsToItsRootSource() {
    Evidence evidence = ExampleDossier.of("invented").evidence();
    Figures figures = evidence.group(KILLING).figures();
    assertThat(figures.value(FigureKind.REPORTED_MINIMUM)).hasValue(3);
    assertThat(figures.value(FigureKind.CORROBORATED_MINIMUM)).isEmpty();
    assertThat(figures.value(FigureKind.DOCUMENTED)).hasValue(0);
    var proof = evidence.statements(figures.proof(FigureKind.REPORTED_MINIMUM));
    assertThat(proof).hasSize(1);
    assertThat(evidence.sourceOf(proof.getFirst()).name().texts())
        .containsExactly(entry(Language.ENGLISH, "A paper"));
    assertThat(evidence.rootsOf(proof.getFirst()))
        .extracting(source -> source.name().in(Language.RUSSIAN).text())
        .containsExactly("The paper's unnamed sources");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "slug"                    | "sulg"                       | slug
          "vigil-dossier/1"         | "vigil-dossier/2"            | vigil-dossier/1
          "consent"                 | "consent"                    |
          "published_on" : "2026-11-22" | "published_on" : "22.11.2026" | published_on
          "value" : 3               | "value" : "3"                | value
          "value" : 3               | "value" : 3.5                | value
          "value" : 3               | "value" : -3                 | 0 or more
          "denial_of" : "responsibility" | "denial_of" : "guilt"   | guilt
          "stance" : "denies"       | "stance" : "alleges"         | only a denial
          "stance" : "denies"       | "stance" : "doubts"          | doubts
          "when" : "2026-02/2026-04" | "when" : "spring"           | event.when
          "kind" : "reported_minimum" | "kind" : "largest"         | kind
          "quantity" : ">=3"        | "quantity" : "many"          | quantity
          "denied_by" : [           | "denied_by" : [ "s9",        | s9
          "statements" : [ ]        | "statements" : null          | statements
          "statements" : [ ]        | "statements" : [ null ]      | statements
          "act" : "killing",        | "act" : "killing", "act" : "killing", | act
          "text" : "."              | "text" : ".", "html" : "."   | html
          """)
  void json_oneThingWrong_isRefusedSayingWhereOrWhat(String from, String to, String says) {
    String json = json(ExampleDossier.of("invented"));
    if (from.equals(to)) {
      json = json.replaceFirst("\\{", "{ \"consent\" : \"publish\",");
      says = "consent";
    } else {
      assertThat(json).contains(from);
      json = json.replace(from, to);
    }
    byte[] changed = json.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Dossier.read(changed))
        .isInstanceOf(JsonRefusedException.class)
        .hasMessageStartingWith("vigil-dossier/1: ")
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "null", "{", "{}", "'{} {}'", "7"})
  void json_thatIsNoDossier_isRefused(String json) {
    assertThatThrownBy(() -> Dossier.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonRefusedException.class);
  }

  @Test
  void json_nestedWithoutEnd_isRefused() {
    byte[] deep = "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Dossier.read(deep)).isInstanceOf(JsonRefusedException.class);
  }

  @Test
  void text_inALanguageThatIsNotThere_isRefused() {
    Dossier dossier = ExampleDossier.of("invented");
    assertThat(dossier.languages()).containsExactly(Language.ENGLISH);
    assertThatThrownBy(() -> dossier.text(Language.RUSSIAN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(dossier.event().title().in(Language.RUSSIAN).language()).isEqualTo(Language.ENGLISH);
  }

  private static String json(Dossier dossier) {
    return new String(dossier.json(), StandardCharsets.UTF_8);
  }
}
