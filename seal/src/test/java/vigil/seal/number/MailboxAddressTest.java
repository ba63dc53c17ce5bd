package vigil.seal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailboxAddressTest {
  /** Worked out with Python's hashlib.scrypt, the Bech32 of BIP 173 and {@code age-keygen -y}. */
  @Test
  void address_numberWorkedOutElsewhere_agrees() {
    MailboxAddress address = ReturnNumber.parse("31415 92653 58979 32384 62645").address();

    assertThat(address.id().value()).isEqualTo("e77649ba0b7c1d27a2f740818d39da76");
    assertThat(address.recipient().encoded())
        .isEqualTo("age1s25gqkvd886tqht7zds2yj8nmvknahc93ztdfqzxddqzlfp0tfxsyf775k");
  }

  @Test
  void mailboxId_otherForm_isRefused() {
    assertThatThrownBy(() -> new MailboxId("../../../../etc/passwd0000000000"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MailboxId("E77649BA0B7C1D27A2F740818D39DA76"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
