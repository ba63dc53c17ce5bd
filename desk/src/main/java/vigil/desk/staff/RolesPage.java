package vigil.desk.staff;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.keys.StaffName;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.role.Role;
import vigil.desk.unlock.OpenDesk;

/** What one person may do, and changing it. */
public final class RolesPage {
  private static final String TEMPLATE = "staff/roles";

  private RolesPage() {}

  /**
   * A role to choose.
   *
   * @param does what it may do, in words
   */
  public record Choice(String code, String label, String does) {}

  /** The page. */
  public record Page(String name, String address, List<Choice> roles, Form form) {}

  static String address(StaffName name) {
    return Address.of("keys", "people", name.value(), "roles");
  }

  static List<Choice> choices(Language language) {
    return Arrays.stream(Role.values())
        .map(role -> new Choice(role.code(), role.label(language), role.does(language)))
        .toList();
  }

  /** The roles that were ticked. */
  static Set<Role> typed(Form form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    form.values("role").forEach(code -> Role.of(code).ifPresent(roles::add));
    return roles;
  }

  static void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<StaffName> name = name(desk, visit);
    if (name.isEmpty()) {
      visit.missing();
      return;
    }
    List<String> now =
        Role.sorted(desk.state().rolesOf(name.get().value())).stream().map(Role::code).toList();
    Form form = Form.blank().filled("role", now);
    visit.show(TEMPLATE, KeysPages.WORDS, page(name.get(), visit, form));
  }

  static void give(OpenDesk desk, Visit visit) throws IOException {
    Optional<StaffName> name = name(desk, visit);
    if (name.isEmpty()) {
      visit.missing();
      return;
    }
    Text words = KeysPages.WORDS.in(visit.language());
    Form form = visit.form();
    Set<Role> roles = typed(form);
    if (roles.isEmpty()) {
      form.refuse("role", words.get("refused.role"));
      visit.showAgain(TEMPLATE, KeysPages.WORDS, page(name.get(), visit, form));
      return;
    }
    try {
      new People(desk).give(name.get(), roles);
      visit.goTo(
          "/keys", words.get("given", name.get().value(), Role.labels(roles, visit.language())));
    } catch (LastAdministratorException last) {
      form.refuse("role", words.get("refused.last", name.get().value()));
      visit.showAgain(TEMPLATE, KeysPages.WORDS, page(name.get(), visit, form));
    }
  }

  private static Page page(StaffName name, Visit visit, Form form) {
    return new Page(name.value(), address(name), choices(visit.language()), form);
  }

  private static Optional<StaffName> name(OpenDesk desk, Visit visit) throws IOException {
    Set<StaffName> people = new People(desk).roster().staff().keySet();
    return visit.id("name", StaffName::new).filter(people::contains);
  }
}
