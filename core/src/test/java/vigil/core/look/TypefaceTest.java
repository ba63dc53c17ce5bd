package vigil.core.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypefaceTest {
  private static List<Typeface> all() {
    return Typeface.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void open_everyOne_isAFontOfThatName(Typeface typeface) throws Exception {
    try (InputStream file = typeface.open()) {
      assertThat(Font.createFont(Font.TRUETYPE_FONT, file).getFontName())
          .isEqualTo(typeface.family() + (typeface.bold() ? " Bold" : " Regular"));
    }
  }

  @Test
  void open_unknownFamily_saysWhichFile() {
    assertThatThrownBy(() -> new Typeface("No Such", true).open())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("NoSuch-Bold.ttf");
  }
}
