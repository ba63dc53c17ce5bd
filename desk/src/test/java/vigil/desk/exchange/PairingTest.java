package vigil.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.PairedFront;
import vigil.exchange.wire.PairingCode;

class PairingTest {
  @TempDir Path folder;

  @Test
  void pair_rightCode_isRememberedWithTheToken() throws IOException {
    try (FakeFront front = FakeFront.in(folder);
        TemporaryDesk desk = TemporaryDesk.in(folder)) {
      Pairing.pair(desk.desk(), front.address(), front.code());
      assertThat(desk.reopened().state().front())
          .contains(new PairedFront(front.address(), front.token(), TemporaryDesk.TODAY));
    }
  }

  @Test
  void pair_wrongCode_recordsNothingAndSaysWhatToDo() throws IOException {
    try (FakeFront front = FakeFront.in(folder);
        TemporaryDesk desk = TemporaryDesk.in(folder)) {
      PairingCode other = PairingCode.generate(new SecureRandom());
      assertThatThrownBy(() -> Pairing.pair(desk.desk(), front.address(), other))
          .isInstanceOf(FrontException.WrongCode.class)
          .hasMessageContaining("new one")
          .hasMessageNotContaining(other.grouped());
      assertThat(desk.desk().state().front()).isEmpty();
      assertThat(desk.desk().caseFile().changes()).isZero();
    }
  }

  @Test
  void pair_somethingThatIsNoFront_isUnexpected() throws IOException {
    try (FakeFront front = FakeFront.in(folder);
        TemporaryDesk desk = TemporaryDesk.in(folder)) {
      front.answers("POST", exchange -> FakeFront.answer(exchange, 200, new byte[] {'{', '}'}));
      assertThatThrownBy(() -> Pairing.pair(desk.desk(), front.address(), front.code()))
          .isInstanceOf(FrontException.Unexpected.class);
      front.answers("POST", 404);
      assertThatThrownBy(() -> Pairing.pair(desk.desk(), front.address(), front.code()))
          .isInstanceOf(FrontException.Unexpected.class)
          .hasMessageContaining("404");
    }
  }

  @Test
  void pair_nobodyThere_isUnreachable() throws IOException {
    URI address;
    try (FakeFront front = FakeFront.in(folder)) {
      address = front.address();
    }
    PairingCode code = PairingCode.generate(new SecureRandom());
    try (TemporaryDesk desk = TemporaryDesk.in(folder)) {
      assertThatThrownBy(() -> Pairing.pair(desk.desk(), address, code))
          .isInstanceOf(FrontException.Unreachable.class)
          .hasMessageContaining(address.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://front.example, https://front.example",
    "' HTTPS://front.example/ ', https://front.example",
    "https://front.example:8443/tell?x=1#y, https://front.example:8443",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://localhost:8080, http://localhost:8080",
    "http://[::1]:8080, http://[::1]:8080",
    "http://abcdefgh.onion, http://abcdefgh.onion"
  })
  void address_thatIsSafe_isTakenWithoutItsPath(String typed, String address) {
    assertThat(FrontAddress.of(typed)).contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "front.example",
        "http://front.example",
        "http://127.0.0.1.front.example",
        "http://onion",
        "https://somebody@front.example",
        "ftp://front.example",
        "file:///etc",
        "https://",
        "https://a b"
      })
  void address_thatIsNotSafe_isRefused(String typed) {
    assertThat(FrontAddress.of(typed)).isEqualTo(Optional.empty());
  }
}
