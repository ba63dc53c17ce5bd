package vigil.gather.telling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;

class MessageTextTest {
  private static final String MARKDOWN =
      "Bring **banners** and [water](https://example.org).\n\nNo flags!\n\n* one\n* two";

  @Test
  void beginning_roomForAll_isAllWithoutMarks() {
    assertThat(MessageText.beginning(MARKDOWN, Language.ENGLISH, 200))
        .startsWith("Bring banners and \"water\" (https://example.org). No flags!");
  }

  @Test
  void all_marks_areGoneAndParagraphsStay() {
    assertThat(MessageText.all(MARKDOWN))
        .isEqualTo(
            "Bring banners and \"water\" (https://example.org).\n\nNo flags!\n\n* one\n* two");
  }

  @Test
  void beginning_littleRoom_endsWithASentenceOrAWord() {
    assertThat(MessageText.beginning("Come early. Bring water.", Language.ENGLISH, 20))
        .isEqualTo("Come early.");
    assertThat(MessageText.beginning("Bring water and banners", Language.ENGLISH, 16))
        .isEqualTo("Bring water …");
  }

  @Property
  void beginning_anyText_isNeverLonger(@ForAll String text, @ForAll @IntRange(min = 3) int most) {
    assertThat(MessageText.beginning(text, Language.ENGLISH, most)).hasSizeLessThanOrEqualTo(most);
  }
}
