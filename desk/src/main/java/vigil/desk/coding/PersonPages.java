package vigil.desk.coding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;
import vigil.core.language.Text;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.link.Candidate;
import vigil.link.Candidates;
import vigil.link.Named;

/** The persons whom statements name, and which entries are one person. */
public final class PersonPages {
  private static final String TEMPLATE = "coding/persons";

  /** More pairs than these nobody looks through at once; the most alike come first. */
  private static final int MOST_SUGGESTIONS = 50;

  private static final double PERCENT = 100;

  private PersonPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/persons", PersonPages::show)
        .get("/persons/link", PersonPages::show)
        .post("/persons/link", PersonPages::link)
        .get("/persons/unlink", PersonPages::show)
        .post("/persons/unlink", PersonPages::unlink)
        .get("/persons/erase", PersonPages::show)
        .post("/persons/erase", PersonPages::erase);
  }

  /**
   * An entry.
   *
   * @param statements that name it, by address and id
   * @param same entries that are the same person by a direct link, by id and name
   */
  public record Row(String id, String name, List<Option> statements, List<Option> same) {
    /** Where all that is known of the person is shown. */
    public String address() {
      return Address.of("persons", id);
    }
  }

  /**
   * Two entries that may be one person.
   *
   * @param percent how alike the names are, 85 to 100
   */
  public record Pair(String one, String oneName, String other, String otherName, long percent) {}

  /**
   * The page.
   *
   * @param persons how many there are after links
   */
  public record Page(List<Row> rows, int persons, List<Pair> suggestions, Form form) {}

  private static void show(OpenDesk desk, Visit visit) {
    visit.show(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, Form.blank()));
  }

  private static Page page(OpenDesk desk, Visit visit, Form form) {
    Casebook casebook = desk.casebook();
    Claims claims = Claims.of(casebook, visit.language());
    PersonClasses classes = casebook.personClasses();
    Map<PersonId, List<Option>> naming = naming(casebook);
    List<Row> rows =
        casebook.persons().keySet().stream()
            .map(id ->
                new Row(
                    id.value(),
                    claims.name(id),
                    naming.getOrDefault(id, List.of()),
                    linked(casebook, claims, id)))
            .toList();
    long persons =
        casebook.persons().keySet().stream().map(classes::representative).distinct().count();
    return new Page(rows, (int) persons, suggestions(casebook, classes, claims), form);
  }

  private static Map<PersonId, List<Option>> naming(Casebook casebook) {
    return casebook.statements().values().stream()
        .flatMap(statement ->
            statement.persons().stream().map(person -> Map.entry(person, statement.id())))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(entry -> statement(entry.getValue()), Collectors.toList())));
  }

  private static Option statement(StatementId id) {
    return new Option(Claims.address(id), id.value());
  }

  private static List<Option> linked(Casebook casebook, Claims claims, PersonId person) {
    List<Option> linked = new ArrayList<>();
    for (PersonLink link : casebook.links()) {
      if (link.first().equals(person)) {
        linked.add(new Option(link.second().value(), claims.name(link.second())));
      } else if (link.second().equals(person)) {
        linked.add(new Option(link.first().value(), claims.name(link.first())));
      }
    }
    return linked;
  }

  private static List<Pair> suggestions(Casebook casebook, PersonClasses classes, Claims claims) {
    List<Named> named =
        casebook.persons().values().stream()
            .map(person -> new Named(person.id(), person.name()))
            .toList();
    return Candidates.among(named).stream()
        .filter(pair -> !isOne(classes, pair))
        .limit(MOST_SUGGESTIONS)
        .map(pair ->
            new Pair(
                pair.one().value(),
                claims.name(pair.one()),
                pair.other().value(),
                claims.name(pair.other()),
                Math.round(pair.score() * PERCENT)))
        .toList();
  }

  private static boolean isOne(PersonClasses classes, Candidate pair) {
    return classes.representative(pair.one()).equals(classes.representative(pair.other()));
  }

  private static void link(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Optional<PersonId> one = person(desk, form.value("one"));
    Optional<PersonId> other = person(desk, form.value("other"));
    if (one.isEmpty() || other.isEmpty()) {
      visit.missing();
    } else {
      take(desk, visit, form, new Change.PersonsLinked(one.get(), other.get()), "person.linked");
    }
  }

  private static void unlink(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Optional<PersonId> one = person(desk, form.value("one"));
    Optional<PersonId> other = person(desk, form.value("other"));
    if (one.isEmpty() || other.isEmpty()) {
      visit.missing();
    } else {
      take(
          desk, visit, form, new Change.PersonsUnlinked(one.get(), other.get()), "person.unlinked");
    }
  }

  private static void take(OpenDesk desk, Visit visit, Form form, Change change, String done)
      throws IOException {
    Text words = CodingWords.MESSAGES.in(visit.language());
    if (Recording.take(desk, List.of(change), form, words)) {
      visit.goTo("/persons", words.get(done, form.value("one"), form.value("other")));
    } else {
      visit.showAgain(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, form));
    }
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    Optional<PersonId> person = person(desk, form.value("erased"));
    if (person.isEmpty()) {
      form.refuse("erased", words.get("refused.choice"));
    }
    if (form.value("sure").isEmpty()) {
      form.refuse("sure", words.get("refused.not-sure"));
    }
    if (!form.accepted()) {
      visit.showAgain(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, form));
      return;
    }
    PersonId erased = person.orElseThrow();
    desk.record(new Change.Erased(new ErasableItem.PersonName(erased)));
    visit.goTo("/persons", words.get("person.erased.done", erased));
  }

  private static Optional<PersonId> person(OpenDesk desk, String id) {
    try {
      return Optional.of(new PersonId(id)).filter(desk.casebook().persons()::containsKey);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
