package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataKeyTest {

  @Test
  void of_copyOfAnother_isEqualAndIndependent() {
    DataKey key = DataKey.generate(new SecureRandom());
    byte[] bytes = key.copyOfSecretBytes();
    DataKey copy = DataKey.of(bytes);
    bytes[0] ^= 1;

    assertThat(copy).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(DataKey.of(bytes)).isNotEqualTo(key);
  }

  @Test
  void of_wrongLength_isRefused() {
    assertThatThrownBy(() -> DataKey.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 bytes, not 31");
  }

  @Test
  void close_thenUse_isRefused() {
    DataKey key = DataKey.generate(new SecureRandom());
    key.close();

    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(key::copyOfSecretBytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void subkeys_afterClosing_areGone() {
    Subkeys keys = new Subkeys(DataKey.generate(new SecureRandom()), new byte[16]);
    keys.close();

    assertThat(keys.records().isDestroyed()).isTrue();
    assertThatThrownBy(() -> keys.records().getEncoded()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void entry_tooLargeOrItemBlank_isRefused() {
    assertThatThrownBy(() -> Entry.plain(new byte[Entry.MAX_BYTES + 1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Entry(new byte[0], Optional.of(new Erasable(" ", new byte[1]))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
