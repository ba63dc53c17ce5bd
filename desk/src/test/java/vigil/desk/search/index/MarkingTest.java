package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkingTest {

  private static Marking marking(String words) {
    return new Marking(Sought.in(words), new Spellings());
  }

  private static List<String> marked(String words, String text) {
    return marking(words).of(text).stream().filter(Piece::sought).map(Piece::text).toList();
  }

  @Test
  void of_wordsFoundInAnyWay_areMarked() {
    assertThat(marked("избивать Khamzat", "Их избивали, и Хамзат это видел."))
        .containsExactly("избивали", "Хамзат");
    assertThat(marked("зад", "Задержан в задымлении.")).containsExactly("Задержан", "задымлении");
    assertThat(marked("عبد الله", "Abdullah, عبد الله")).containsExactly("Abdullah", "عبد الله");
    assertThat(marked("detention", "a book")).isEmpty();
  }

  @Property
  void of_anyText_isThatText(@ForAll String text, @ForAll String words) {
    assertThat(marking(words).of(text).stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void excerpt_longText_showsWhereTheWordIs() {
    String text = "begin " + "so ".repeat(500) + "needle " + "on ".repeat(500) + "end";

    String shown =
        marking("needle").excerpt(text).stream().map(Piece::text).collect(Collectors.joining());

    assertThat(shown).contains("needle").startsWith("…").endsWith("…").hasSizeLessThan(500);
  }

  @Test
  void excerpt_withoutBlanks_isCutAnyway() {
    assertThat(
            marking("x").excerpt("字".repeat(5_000)).stream()
                .map(Piece::text)
                .collect(Collectors.joining()))
        .hasSizeLessThan(1_000);
  }
}
