package vigil.desk.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.desk.home.HomeException;
import vigil.seal.Recipient;

/**
 * To whom the desk's keys are sealed: {@code keys/staff.list}, signed with the desk's own signing
 * key. Without it, whoever can write to the folder once could put a key of his own beside those of
 * the staff and wait until everything is sealed to it.
 *
 * @param generation one more with every change; an older list is known by it
 * @param group what testimony is sealed to now
 * @param recovery what two of three printed shares open; empty when none were made
 * @param staff at least one
 */
public record Roster(
    long generation,
    Recipient group,
    Optional<Recipient> recovery,
    SortedMap<StaffName, Recipient> staff) {
  private static final String FORMAT = "vigil-staff/1";

  /** Copies the map. */
  public Roster {
    staff = Collections.unmodifiableSortedMap(new TreeMap<>(staff));
    if (staff.isEmpty()) {
      throw new IllegalArgumentException("a desk needs somebody who can open it");
    }
  }

  /** Whose keys open the desk's keys. */
  List<Recipient> recipients() {
    List<Recipient> all = new ArrayList<>(staff.values());
    recovery.ifPresent(all::add);
    return all;
  }

  /** The next list with this person, or with another key for her. */
  Roster with(StaffName name, Recipient recipient) {
    SortedMap<StaffName, Recipient> changed = new TreeMap<>(staff);
    changed.put(name, recipient);
    return new Roster(generation + 1, group, recovery, changed);
  }

  /** The next list without this person. */
  Roster without(StaffName name) {
    SortedMap<StaffName, Recipient> changed = new TreeMap<>(staff);
    changed.remove(name);
    return new Roster(generation + 1, group, recovery, changed);
  }

  /** The same list with another key of the group. */
  Roster withGroup(Recipient recipient) {
    return new Roster(generation, recipient, recovery, staff);
  }

  /** The same list with another key for the shares. */
  Roster withRecovery(Recipient recipient) {
    return new Roster(generation, group, Optional.of(recipient), staff);
  }

  /** The next list of the same people. */
  Roster next() {
    return new Roster(generation + 1, group, recovery, staff);
  }

  /** As lines of words: what is signed. */
  byte[] text() {
    StringBuilder text = new StringBuilder(FORMAT + "\n");
    text.append("generation ").append(generation).append('\n');
    text.append("group ").append(group).append('\n');
    recovery.ifPresent(key -> text.append("recovery ").append(key).append('\n'));
    staff.forEach(
        (name, key) -> text.append("person ").append(name).append(' ').append(key).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  /** Reads the lines, whose signature was checked before. */
  static Roster parse(byte[] text) {
    List<String[]> lines =
        new String(text, UTF_8).lines().skip(1).map(line -> line.split(" ")).toList();
    try {
      SortedMap<StaffName, Recipient> staff = new TreeMap<>();
      for (String[] line : lines) {
        if (line[0].equals("person")) {
          staff.put(new StaffName(line[1]), new Recipient(line[2]));
        }
      }
      return new Roster(
          Long.parseLong(word(lines, "generation").orElseThrow()),
          new Recipient(word(lines, "group").orElseThrow()),
          word(lines, "recovery").map(Recipient::new),
          staff);
    } catch (RuntimeException e) {
      throw new HomeException(
          "The list of this desk's people is of a version that this program does not know.", e);
    }
  }

  private static Optional<String> word(List<String[]> lines, String name) {
    return lines.stream().filter(line -> line[0].equals(name)).map(line -> line[1]).findFirst();
  }
}
