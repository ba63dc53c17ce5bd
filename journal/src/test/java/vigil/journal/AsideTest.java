package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class AsideTest {
  private static final byte[] PLAIN = "synthetic words".getBytes(UTF_8);

  private final DataKey key = DataKey.generate(new SecureRandom());

  @Test
  void open_sealedWithTheSameKeyAndUse_givesTheBytes() {
    byte[] sealed = Aside.seal(key, "drafts", PLAIN);

    assertThat(Aside.open(key, "drafts", sealed).orElseThrow()).isEqualTo(PLAIN);
    assertThat(Aside.seal(key, "drafts", PLAIN)).as("never twice the same").isNotEqualTo(sealed);
  }

  @Test
  void open_anotherKeyUseOrByte_givesNothing() {
    byte[] sealed = Aside.seal(key, "drafts", PLAIN);

    assertThat(Aside.open(DataKey.generate(new SecureRandom()), "drafts", sealed)).isEmpty();
    assertThat(Aside.open(key, "draft", sealed)).isEmpty();
    for (int i = 0; i < sealed.length; i++) {
      byte[] bent = sealed.clone();
      bent[i] ^= 1;
      assertThat(Aside.open(key, "drafts", bent)).as("byte %d", i).isEmpty();
      assertThat(Aside.open(key, "drafts", java.util.Arrays.copyOf(sealed, i))).isEmpty();
    }
  }
}
