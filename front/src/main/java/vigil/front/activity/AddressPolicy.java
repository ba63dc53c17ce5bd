package vigil.front.activity;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which machines may be connected to when a stranger named them. */
@FunctionalInterface
interface AddressPolicy {
  /** Whether this program may connect there. */
  boolean allows(InetAddress address, int port);

  /** Only what the whole internet can reach, where web servers listen. */
  static AddressPolicy publicWeb() {
    return (address, port) -> port == 443 && isPublic(address);
  }

  /**
   * Whether an address is one of the public internet: none of this machine, of a local or a
   * provider's network, of a tunnel, for documentation or for many (the special-purpose registries
   * of RFC 6890).
   */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
        : isPublic6(bytes);
  }

  private static boolean isPublic4(int a, int b, int c) {
    boolean shared = a == 100 && (b & 0xc0) == 64;
    boolean protocols = a == 192 && ((b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99));
    boolean tests = a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100));
    boolean examples = a == 203 && b == 0 && c == 113;
    return a != 0 && a < 224 && !shared && !protocols && !tests && !examples;
  }

  /** 2000::/3 without Teredo, ORCHID, benchmarking, documentation and 6to4. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    boolean global = (first & 0xe000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    boolean documentation = first == 0x3fff && second < 0x1000;
    return global && !special && !documentation && first != 0x2002;
  }
}
