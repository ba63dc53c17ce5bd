package vigil.desk.page;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.role.Needed;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;

/**
 * What surrounds every page.
 *
 * @param words the frame's own messages
 * @param languages that the desk speaks
 * @param address of this page, without a query
 * @param notice what has just been done, said once
 * @param person who reads it
 * @param changed who changed the thing that the page is about, and where that is shown
 */
public record Frame(
    Text words,
    List<Language> languages,
    String address,
    @Nullable String notice,
    Person person,
    Optional<LastChange> changed) {

  /**
   * Who sits before the page.
   *
   * @param name empty while nobody has unlocked
   * @param locksAfter without action the desk locks itself; zero for never
   */
  public record Person(String name, Set<Role> roles, Duration locksAfter) {}

  /** The change that a form of this page was made after; nothing before there is any. */
  public String seen() {
    return changed.map(last -> Integer.toString(last.number())).orElse("");
  }

  /** Those of the navigation in which there is something that the person may read. */
  public List<Menu> menus() {
    return Arrays.stream(Menu.values()).filter(menu -> !sections(menu).isEmpty()).toList();
  }

  /** The sections that the person may read. */
  public List<String> sections(Menu menu) {
    return menu.sections().stream().filter(this::isOpen).toList();
  }

  /** Whether the page belongs to one of these sections. */
  public boolean isIn(Menu menu) {
    return menu.sections().stream().anyMatch(section -> isIn("/" + section));
  }

  private boolean isOpen(String section) {
    return may(Needed.toRead("/" + section).orElse(Permission.ADMINISTER));
  }

  /** Whether the desk locks itself some time after this page was shown. */
  public boolean locksItself() {
    return !person.locksAfter().isZero();
  }

  /** When a page without scripts goes to the passphrase, in seconds: just after the desk locks. */
  public long leavesAfterSeconds() {
    return person.locksAfter().toSeconds() + 1;
  }

  /** Whether the person may do this. */
  public boolean may(Permission permission) {
    return permission.isGivenTo(person.roles());
  }

  /** The language of the page. */
  public Language language() {
    return words.language();
  }

  /** Whether a section of the navigation is the one the page belongs to: its first path segment. */
  public boolean isIn(String section) {
    return address.equals(section) || address.startsWith(section + "/");
  }
}
