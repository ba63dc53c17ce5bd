package vigil.seal.testimony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.seal.parcel.ParcelException;

class TestimonyJsonTest {
  private static final String SOUND =
      """
      {"format":"vigil-testimony/1","received_on":"2026-11-22","language":"en","text":"secret words","files":[]}\
      """;

  @Test
  void read_withoutMailbox_hasNone() throws Exception {
    assertThat(TestimonyJson.read(SOUND.getBytes(UTF_8)).mailbox()).isEmpty();
    assertThat(
            TestimonyJson.read(
                SOUND
                    .replace("\"files\"", "\"mailbox\":null,\"later\":1,\"files\"")
                    .getBytes(UTF_8)))
        .isEqualTo(TestimonyJson.read(SOUND.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"format\":\"vigil-testimony/2\",\"received_on\":\"2026-11-22\",\"language\":\"en\",\"text\":\"\",\"files\":[]}",
        "{\"format\":\"vigil-testimony/1\",\"received_on\":\"yesterday\",\"language\":\"en\",\"text\":\"\",\"files\":[]}",
        "{\"format\":\"vigil-testimony/1\",\"received_on\":\"2026-11-22\",\"language\":\"en\",\"text\":null,\"files\":[]}",
        "{\"format\":\"vigil-testimony/1\",\"received_on\":\"2026-11-22\",\"language\":\"!\",\"text\":\"\",\"files\":[]}",
        "{\"format\":\"vigil-testimony/1\",\"received_on\":\"2026-11-22\",\"language\":\"en\",\"text\":\"\",\"files\":[null]}",
        "{\"format\":\"vigil-testimony/1\",\"received_on\":\"2026-11-22\",\"language\":\"en\",\"text\":\"\",\"files\":"
            + "[{\"name\":\"a\",\"path\":\"files/../a\",\"media_type\":\"a/b\",\"size_bytes\":1,\"sha256\":\"00\"}]}",
      })
  void read_otherDocument_isMalformed(String json) {
    assertThatThrownBy(() -> TestimonyJson.read(json.getBytes(UTF_8)))
        .isInstanceOf(ParcelException.Malformed.class);
  }

  @Test
  void read_brokenDocument_neverQuotesTheTestimony() {
    String broken = SOUND.replace("secret words\"", "secret words");

    assertThatThrownBy(() -> TestimonyJson.read(broken.getBytes(UTF_8)))
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
