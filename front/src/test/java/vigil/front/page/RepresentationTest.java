package vigil.front.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;

class RepresentationTest {
  private static final byte[] LONG =
      "the same words again ".repeat(100).getBytes(StandardCharsets.UTF_8);

  @Test
  void body_gzipUnderstood_unpacksToTheSame() throws Exception {
    Representation page = Representation.page(Language.ENGLISH, LONG);
    byte[] packed = bytes(page.body(true));
    assertThat(packed.length).isLessThan(LONG.length / 5);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(LONG);
    assertThat(bytes(page.body(false))).isEqualTo(LONG);
  }

  @Test
  void body_large_isKeptPackedAndUnpacksToTheSame() {
    WeakReference<byte[]> content = new WeakReference<>(large());
    Representation page = page(content);
    for (int i = 0; i < 10 && !content.refersTo(null); i++) {
      System.gc();
    }
    assertThat(content.refersTo(null)).isTrue();
    assertThat(bytes(page.body(false))).isEqualTo(large());
    assertThat(page.body(false).encoding()).isNull();
  }

  private static byte[] large() {
    return "the same words again ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
  }

  private static Representation page(WeakReference<byte[]> content) {
    byte[] html = Objects.requireNonNullElseGet(content.get(), RepresentationTest::large);
    return Representation.page(Language.ENGLISH, html);
  }

  @Test
  void body_tooShortToPack_staysAsItIs() {
    Representation page = Representation.page(Language.ENGLISH, new byte[] {1, 2, 3});
    assertThat(page.body(true).encoding()).isNull();
  }

  @Test
  void entityTag_differs_byContentAndEncoding() {
    Representation page = Representation.page(Language.ENGLISH, LONG);
    byte[] other = LONG.clone();
    other[7]++;
    assertThat(page.body(true).entityTag())
        .matches("\"[A-Za-z0-9_-]{22}-gzip\"")
        .isNotEqualTo(page.body(false).entityTag());
    assertThat(Representation.page(Language.ENGLISH, other).body(false).entityTag())
        .isNotEqualTo(page.body(false).entityTag());
    assertThat(Representation.page(Language.ENGLISH, LONG.clone()).body(false).entityTag())
        .isEqualTo(page.body(false).entityTag());
  }

  private static byte[] bytes(Representation.Body body) {
    byte[] bytes = new byte[body.sizeBytes()];
    body.bytes().get(bytes);
    return bytes;
  }
}
