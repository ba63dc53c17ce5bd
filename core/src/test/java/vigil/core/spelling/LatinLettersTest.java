package vigil.core.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatinLettersTest {

  @Test
  void of_textOfAnyScript_isInSmallLatinLetters() {
    assertThat(LatinLetters.of("Khamzat 3")).isEqualTo("khamzat 3");
    assertThat(LatinLetters.of("Čečnja")).isEqualTo("cecnja");
    assertThat(LatinLetters.of("Хамзат")).isEqualTo("hamzat");
    assertThat(LatinLetters.of("")).isEmpty();
  }

  @Test
  void ofName_cyrillic_isAsTheBoardsWriteIt() {
    assertThat(LatinLetters.ofName("Хамзат Щукин")).isEqualTo("khamzat shchukin");
    assertThat(LatinLetters.ofName("Zabolotsky")).isEqualTo("zabolotsky");
  }
}
