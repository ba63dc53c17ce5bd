package vigil.desk.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.casebook.Passage;

class OccurrencesTest {
  private static final String TEXT =
      "They were held. Later they\r\nwere  held again (they were held).";

  @Test
  void words_withOtherBlanksBetweenThem_areFound() {
    assertThat(Occurrences.of(TEXT, " they were held "))
        .extracting(place -> place.in(TEXT).orElseThrow())
        .containsExactly("they\r\nwere  held", "they were held");
  }

  @Test
  void words_withSignsOfAPattern_areTakenAsTheyAre() {
    assertThat(Occurrences.of(TEXT, "again (they")).hasSize(1);
    assertThat(Occurrences.of(TEXT, "h.ld")).isEmpty();
    assertThat(Occurrences.of(TEXT, "  ")).isEmpty();
  }

  @Test
  void words_inAnyScript_areFoundByUtf16Units() {
    String arabic = "😀 احتُجزوا في آذار";

    assertThat(Occurrences.of(arabic, "في آذار"))
        .containsExactly(new Passage(arabic.indexOf("في"), arabic.length()));
  }

  @Test
  void context_ofAPlace_isShortAndOnOneLine() {
    Passage place = Occurrences.of(TEXT, "they were held").getFirst();

    assertThat(Occurrences.inContext(TEXT, place, 7)).isEqualTo("…Later they were held again…");
    assertThat(Occurrences.inContext(TEXT, new Passage(0, 4), 3)).isEqualTo("They we…");
  }
}
