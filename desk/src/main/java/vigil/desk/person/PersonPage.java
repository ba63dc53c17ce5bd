package vigil.desk.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Statement;
import vigil.casebook.tally.RootSources;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.Item;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;
import vigil.desk.history.ChangeRow;
import vigil.desk.lifeline.LifeLineView;
import vigil.desk.page.Address;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The page of a person: who names her, in which acts, and which entries are she. */
public final class PersonPage {
  private static final Messages WORDS = Messages.of(PersonPage.class);

  private PersonPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/persons/{id}", PersonPage::show);
  }

  /**
   * A statement that names her.
   *
   * @param event by address and title
   * @param entry under which entry it names her
   */
  public record Naming(Option event, Claim claim, String said, String entry) {}

  /**
   * An act against her, or that she had to do with.
   *
   * @param what by address and in words
   * @param part what she had to do with it
   * @param circumstances when, where, and how sure the group is
   */
  public record Part(Option what, String part, String circumstances) {}

  /**
   * The page.
   *
   * @param same the other entries that are the same person, by address and name
   * @param line what is said of the person's whereabouts
   * @param parts the acts
   * @param namings in the order of when they were said
   * @param roots how many root sources name her, withdrawn statements left out
   * @param links who said when that entries are one person or are not, the newest first
   */
  public record Page(
      String id,
      String name,
      List<Option> same,
      LifeLineView line,
      List<Part> parts,
      List<Naming> namings,
      int roots,
      List<ChangeRow> links) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<PersonId> person =
        visit.id("id", PersonId::new).filter(desk.casebook().persons()::containsKey);
    if (person.isEmpty()) {
      visit.missing();
    } else {
      visit.show("person/person", WORDS, page(desk, person.get(), visit.language()));
    }
  }

  private static Page page(OpenDesk desk, PersonId person, Language language) {
    Casebook casebook = desk.casebook();
    Claims claims = Claims.of(casebook, language);
    SortedSet<PersonId> entries = casebook.personClasses().members(person);
    List<Statement> naming =
        casebook.statements().values().stream()
            .filter(statement -> statement.persons().stream().anyMatch(entries::contains))
            .sorted(Comparator.comparing(Statement::saidOn))
            .toList();
    return new Page(
        person.value(),
        claims.name(person),
        entries.stream()
            .filter(entry -> !entry.equals(person))
            .map(entry ->
                new Option(
                    Address.of("persons", entry.value()),
                    claims.name(entry) + " · " + entry.value()))
            .toList(),
        LifeLineView.of(casebook, person, language),
        new Parts(casebook, claims, WORDS.in(language)).of(entries),
        naming.stream().map(statement -> naming(casebook, claims, statement, entries)).toList(),
        roots(casebook, naming),
        links(desk.caseFile(), entries, language));
  }

  private static Naming naming(
      Casebook casebook, Claims claims, Statement statement, Collection<PersonId> entries) {
    EventId event = statement.event();
    return new Naming(
        new Option(
            Address.of("events", event.value()),
            Optional.ofNullable(casebook.events().get(event))
                .map(Event::title)
                .orElse(event.value())),
        claims.of(statement),
        claims.said(statement),
        statement.persons().stream()
            .filter(entries::contains)
            .map(claims::name)
            .findFirst()
            .orElse(""));
  }

  private static int roots(Casebook casebook, List<Statement> naming) {
    RootSources all = RootSources.in(casebook);
    SortedSet<String> roots = new TreeSet<>();
    naming.stream()
        .filter(statement -> !statement.isWithdrawn() && statement.stance().affirms())
        .forEach(statement -> roots.addAll(all.of(statement.id())));
    return roots.size();
  }

  private static List<ChangeRow> links(
      CaseFile caseFile, Collection<PersonId> entries, Language language) {
    List<CaseFile.Numbered> links = new ArrayList<>();
    for (PersonId entry : entries) {
      caseFile.changesTo(new Item(Item.Kind.PERSON, entry.value())).stream()
          .filter(PersonPage::isLink)
          .filter(change -> !links.contains(change))
          .forEach(links::add);
    }
    return links.stream()
        .sorted(Comparator.comparingInt(CaseFile.Numbered::number).reversed())
        .map(change -> ChangeRow.of(change, language))
        .toList();
  }

  private static boolean isLink(CaseFile.Numbered change) {
    return change.journaled().change() instanceof CasebookChanged(Change.PersonsLinked _)
        || change.journaled().change() instanceof CasebookChanged(Change.PersonsUnlinked _);
  }
}
