package vigil.front.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.8.9.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "100::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1"
      })
  void isPublic_ownLocalOrSpecial_isNot(String address) throws Exception {
    InetAddress one = InetAddress.getByName(address);

    assertThat(AddressPolicy.isPublic(one)).isFalse();
    assertThat(AddressPolicy.publicWeb().allows(one, 443)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.0.1", "100.128.0.1", "172.15.0.1",
        "172.32.0.1", "192.1.0.1", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.1.1.1",
        "2606:4700::1111", "2a01:4f8::1", "2001:67c::1", "2400:cb00::1"
      })
  void isPublic_ofTheInternet_is(String address) throws Exception {
    InetAddress one = InetAddress.getByName(address);

    assertThat(AddressPolicy.publicWeb().allows(one, 443)).isTrue();
    assertThat(AddressPolicy.publicWeb().allows(one, 22)).isFalse();
    assertThat(AddressPolicy.publicWeb().allows(one, 8443)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://social.example/u",
        "https://user@social.example/u",
        "https://127.0.0.1/u",
        "https://2130706433/u",
        "https://0x7f.1/u",
        "https://[::1]/u",
        "https://localhost/u",
        "https://printer.local/u",
        "https://db.internal/u",
        "https://abc.onion/u",
        "https://social.example/u#x",
        "file:///etc/passwd",
        "https:///u",
        "social.example",
        "https://social.example./u"
      })
  void isAskable_noPlainNameOfTheWeb_isNot(String address) {
    assertThat(Fetcher.isAskable(URI.create(address))).isFalse();
  }

  @Test
  void isAskable_aNameOfTheWeb_is() {
    assertThat(Fetcher.isAskable(URI.create("https://social.example/users/a?b=c"))).isTrue();
    assertThat(Fetcher.isAskable(URI.create("https://xn--e1afmkfd.xn--p1ai/"))).isTrue();
  }
}
