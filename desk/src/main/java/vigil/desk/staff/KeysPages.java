package vigil.desk.staff;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.exchange.FrontTrouble;
import vigil.desk.home.HomeException;
import vigil.desk.keys.Roster;
import vigil.desk.keys.StaffName;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.publish.Publication;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.open.WrongPassphraseException;
import vigil.seal.KeyKind;

/** Who can open the desk, and the key that testimony is sealed to. */
public final class KeysPages {
  static final Messages WORDS = Messages.of(KeysPages.class);
  private static final String TEMPLATE = "staff/keys";
  private static final String ADDRESS = "/keys";

  private KeysPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get(ADDRESS, KeysPages::show)
        .get("/keys/people", (_, visit) -> visit.goTo(ADDRESS))
        .post("/keys/people", KeysPages::add)
        .get("/keys/people/{name}/roles", RolesPage::show)
        .post("/keys/people/{name}/roles", RolesPage::give)
        .get("/keys/people/{name}/remove", KeysPages::askRemoval)
        .post("/keys/people/{name}/remove", KeysPages::remove)
        .get("/keys/passphrase", (_, visit) -> visit.goTo(ADDRESS))
        .post("/keys/passphrase", KeysPages::changePassphrase)
        .get("/keys/rotate", (_, visit) -> visit.goTo(ADDRESS))
        .post("/keys/rotate", KeysPages::rotate);
  }

  /**
   * Somebody who can open the desk.
   *
   * @param present whether she has it open now
   * @param roles what she may do, in words
   * @param change the address at which that is changed
   * @param remove the address at which she is removed; empty when that is not possible
   */
  public record Person(
      String name, boolean present, String roles, String change, Optional<String> remove) {}

  /**
   * The page.
   *
   * @param putBack whether the key files are older than the journal
   * @param recipient the key that testimony is sealed to
   * @param kind the word for its kind
   * @param olderKeys how many there were before
   * @param replacedOn the day since which the present one is used, in words
   * @param sharesMadeOn the day on which the shares that count were made, in words
   * @param roles that a new person can have
   * @param mayChange whether the reader may change anything here but the own passphrase
   */
  public record Page(
      List<Person> people,
      boolean putBack,
      String recipient,
      String kind,
      int olderKeys,
      Optional<String> replacedOn,
      Optional<String> sharesMadeOn,
      List<RolesPage.Choice> roles,
      boolean mayChange,
      Form form) {}

  /**
   * The question before somebody is removed.
   *
   * @param paired whether there is a front that may have to be paired anew
   */
  public record Removal(String name, String address, boolean paired, Form form) {}

  private static Page page(OpenDesk desk, Visit visit, Form form) throws IOException {
    People people = new People(desk);
    Roster roster = people.roster();
    return new Page(
        roster.staff().keySet().stream().map(name -> person(desk, visit, name)).toList(),
        desk.hasOldKeys(),
        roster.group().encoded(),
        kind(roster.group().kind()),
        desk.keys().group().size() - 1,
        desk.state().keys().replacedOn().map(day -> Day.of(day, visit.language())),
        desk.state().keys().sharesMadeOn().map(day -> Day.of(day, visit.language())),
        RolesPage.choices(visit.language()),
        desk.may(Permission.ADMINISTER),
        form);
  }

  private static Person person(OpenDesk desk, Visit visit, StaffName name) {
    return new Person(
        name.value(),
        isPresent(desk, name),
        Role.labels(desk.state().rolesOf(name.value()), visit.language()),
        RolesPage.address(name),
        removal(desk, name));
  }

  private static void show(OpenDesk desk, Visit visit) throws IOException {
    Form form = Form.blank().filled("role", Role.DOCUMENTER.code());
    visit.show(TEMPLATE, WORDS, page(desk, visit, form));
  }

  private static String kind(KeyKind kind) {
    return switch (kind) {
      case X25519 -> "group.x25519";
      case HYBRID -> "group.hybrid";
    };
  }

  private static boolean isPresent(OpenDesk desk, StaffName name) {
    return name.value().equals(desk.staff());
  }

  private static Optional<String> removal(OpenDesk desk, StaffName name) {
    return isPresent(desk, name)
        ? Optional.empty()
        : Optional.of(Address.of("keys", "people", name.value(), "remove"));
  }

  private static void showAgain(OpenDesk desk, Visit visit, Form form) throws IOException {
    visit.showAgain(TEMPLATE, WORDS, page(desk, visit, form));
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    Set<Role> roles = RolesPage.typed(visit.form());
    Form form =
        Form.blank()
            .filled("name", visit.form().value("name"))
            .filled("role", visit.form().values("role"));
    Optional<StaffName> name = StaffName.from(form.value("name"));
    if (name.isEmpty()) {
      form.refuse("name", words.get("refused.name"));
    }
    if (roles.isEmpty()) {
      form.refuse("role", words.get("refused.role"));
    }
    Optional<NewPassphrase> passphrase = NewPassphrase.of(visit, form, words);
    if (name.isEmpty() || passphrase.isEmpty()) {
      showAgain(desk, visit, form);
      return;
    }
    try {
      new People(desk).add(name.get(), roles, passphrase.get().secret());
      visit.goTo(ADDRESS, words.get("added", name.get().value()));
    } catch (NameTakenException taken) {
      form.refuse("name", words.get("refused.taken", name.get().value()));
      showAgain(desk, visit, form);
    } catch (HomeException home) {
      form.refuse("name", String.valueOf(home.getMessage()));
      showAgain(desk, visit, form);
    } finally {
      passphrase.get().wipe();
    }
  }

  /** The person in the address, if she can be removed by whoever has the desk open. */
  private static Optional<StaffName> removable(OpenDesk desk, Visit visit) throws IOException {
    Roster roster = new People(desk).roster();
    return visit
        .id("name", StaffName::new)
        .filter(name -> roster.staff().containsKey(name) && !isPresent(desk, name));
  }

  private static void askRemoval(OpenDesk desk, Visit visit) throws IOException {
    Optional<StaffName> name = removable(desk, visit);
    if (name.isPresent()) {
      visit.show("staff/remove", WORDS, removal(desk, name.get(), Form.blank()));
    } else {
      visit.missing();
    }
  }

  private static Removal removal(OpenDesk desk, StaffName name, Form form) {
    return new Removal(
        name.value(),
        Address.of("keys", "people", name.value(), "remove"),
        desk.state().front().isPresent(),
        form);
  }

  private static void remove(OpenDesk desk, Visit visit) throws IOException {
    Optional<StaffName> name = removable(desk, visit);
    if (name.isEmpty()) {
      visit.missing();
      return;
    }
    Text words = WORDS.in(visit.language());
    try {
      Optional<Publication> told = new People(desk).remove(name.get());
      visit.goTo(ADDRESS, words.get("removed", name.get().value()) + " " + said(visit, told));
    } catch (LastAdministratorException last) {
      askAgain(desk, visit, name.get(), words.get("refused.last", name.get().value()));
    } catch (HomeException home) {
      askAgain(desk, visit, name.get(), String.valueOf(home.getMessage()));
    }
  }

  private static void askAgain(OpenDesk desk, Visit visit, StaffName name, String reason) {
    Form form = Form.blank();
    form.refuse("remove", reason);
    visit.showAgain("staff/remove", WORDS, removal(desk, name, form));
  }

  private static void rotate(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    try {
      Optional<Publication> told = new People(desk).rotate();
      visit.goTo(ADDRESS, words.get("rotated") + " " + said(visit, told));
    } catch (HomeException home) {
      Form form = Form.blank();
      form.refuse("rotate", String.valueOf(home.getMessage()));
      showAgain(desk, visit, form);
    }
  }

  /** Whether the front seals to the new key already. */
  private static String said(Visit visit, Optional<Publication> told) {
    Text words = WORDS.in(visit.language());
    Function<Publication, String> sentence =
        publication ->
            switch (publication) {
              case Publication.Served(var edition) ->
                  words.get("told.served", Long.toString(edition.number()));
              case Publication.Unpaired(var edition) ->
                  words.get("told.unpaired", Long.toString(edition.number()));
              case Publication.Waiting(var edition, var because) ->
                  words.get(
                      "told.waiting",
                      Long.toString(edition.number()),
                      FrontTrouble.in(visit.language(), because));
            };
    return told.map(sentence).orElseGet(() -> words.get("told.nobody"));
  }

  private static void changePassphrase(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    Form form = Form.blank();
    Form typed = Form.blank();
    Optional<NewPassphrase> fresh = NewPassphrase.of(visit, typed, words);
    typed.refusals().forEach((field, reason) -> form.refuse("own-" + field, reason));
    if (fresh.isEmpty()) {
      showAgain(desk, visit, form);
      return;
    }
    char[] current = NewPassphrase.typed(visit, "current");
    try {
      new People(desk).changePassphrase(current, fresh.get().secret());
      visit.goTo(ADDRESS, words.get("changed"));
    } catch (WrongPassphraseException wrong) {
      form.refuse("current", words.get("refused.current"));
      showAgain(desk, visit, form);
    } catch (HomeException home) {
      form.refuse("current", String.valueOf(home.getMessage()));
      showAgain(desk, visit, form);
    } finally {
      Arrays.fill(current, '\0');
      fresh.get().wipe();
    }
  }
}
