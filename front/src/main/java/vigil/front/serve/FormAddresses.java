package vigil.front.serve;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The addresses that take POST from visitors.
 *
 * @param fixed such as {@code /tell}
 * @param patient those beginnings below which most of an answer's time is waiting, so that more may
 *     be under way
 * @param family below which there are more of them than can be listed, such as {@code /gatherings};
 *     empty for none
 * @param member what stands behind it in such an address
 */
public record FormAddresses(Set<String> fixed, Set<String> patient, String family, Pattern member) {
  public FormAddresses {
    fixed = Set.copyOf(fixed);
    patient = Set.copyOf(patient);
  }

  /** Nothing but these. */
  public static FormAddresses of(Set<String> fixed) {
    return new FormAddresses(fixed, Set.of(), "", Pattern.compile("(?!)"));
  }

  boolean contains(String path) {
    return fixed.contains(path) || isMember(path);
  }

  /** Whether a token of presence may be shown there; no other credential is. */
  boolean isMember(String path) {
    return !family.isEmpty()
        && path.startsWith(family)
        && member.matcher(path.substring(family.length())).matches();
  }

  /** The beginnings by which they share places. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(fixed);
    if (!family.isEmpty()) {
      all.add(family);
    }
    return all;
  }
}
