package vigil.desk.presence;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.gather.Gathering;
import vigil.gather.presence.PresenceCode;

/**
 * Codes that were made for a gathering, to be printed and cut apart. In memory only, and once.
 *
 * @param page where they are good; empty when the desk does not know the front's address
 * @param codes in an order that is on the paper and nowhere else
 */
public record CodeSheet(Gathering gathering, Optional<URI> page, List<PresenceCode> codes) {
  public CodeSheet {
    codes = List.copyOf(codes);
  }

  /** So many new ones. */
  static CodeSheet make(Gathering gathering, Optional<URI> page, int count, SecureRandom random) {
    return new CodeSheet(
        gathering,
        page,
        Stream.generate(() -> PresenceCode.generate(random)).limit(count).toList());
  }

  /**
   * The address that a telephone opens from paper. The code stands behind the #, which browsers
   * send to nobody.
   */
  public Optional<URI> address(PresenceCode code) {
    return page.map(address -> URI.create(address + "#code-" + code.compact()));
  }

  /** All that is kept of them, in the order of the hashes. */
  List<String> hashes() {
    return codes.stream().map(code -> code.hash(gathering.slug().value()).hex()).sorted().toList();
  }

  @Override
  public String toString() {
    return "CodeSheet[redacted]";
  }
}
