package vigil.desk.estimate.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.casebook.Statement;
import vigil.casebook.tally.RootSources;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.estimate.CaptureHistories;
import vigil.estimate.random.RandomStream;
import vigil.estimate.table.OverlapTable;
import vigil.link.Named;

/**
 * Who is on whose list. Each root source is a list of the persons whom affirming statements that go
 * back to it name; linked entries are one person; withdrawn statements are left out.
 */
public final class Listing {
  /** Plausible versions of who is who: the usual number of imputations (Rubin 1987). */
  static final int VERSIONS = 5;

  private static final long STREAM = 7_000_000;

  private final Casebook casebook;
  private final Topic topic;
  private final RootSources roots;
  private final List<Statement> statements;
  private final List<Listed> persons;

  private Listing(Casebook casebook, Topic topic, RootSources roots, List<Statement> statements) {
    this.casebook = casebook;
    this.topic = topic;
    this.roots = roots;
    this.statements = statements;
    this.persons = listed(casebook.personClasses());
  }

  /**
   * The lists of one topic.
   *
   * @param roots of all statements of the casebook
   * @param shown the statements that count; those on other topics are passed over
   */
  public static Listing of(
      Casebook casebook, Topic topic, RootSources roots, Collection<Statement> shown) {
    return new Listing(
        casebook,
        topic,
        roots,
        shown.stream()
            .filter(statement -> statement.event().equals(topic.event()))
            .filter(statement -> statement.act().equals(topic.act()))
            .filter(statement -> statement.stance().affirms() && statement.isCounted())
            .filter(statement -> !statement.isWithdrawn() && !statement.persons().isEmpty())
            .toList());
  }

  private List<Listed> listed(PersonClasses classes) {
    SortedMap<PersonId, Listed> byPerson = new TreeMap<>();
    for (Statement statement : statements) {
      for (PersonId named : statement.persons()) {
        Listed listed =
            byPerson.computeIfAbsent(
                classes.representative(named),
                person -> new Listed(person, new TreeSet<>(), new ArrayList<>()));
        roots.of(statement.id()).forEach(root -> listed.roots().add(new SourceId(root)));
        if (listed.statements().isEmpty()
            || !listed.statements().getLast().id().equals(statement.id())) {
          listed.statements().add(statement);
        }
      }
    }
    return List.copyOf(byPerson.values());
  }

  /** What the persons are listed for. */
  public Topic topic() {
    return topic;
  }

  /** All persons, in order of their ids: the documented number. */
  public List<Listed> persons() {
    return persons;
  }

  /** The root sources that name somebody, in order of their ids. */
  public SortedSet<SourceId> sources() {
    return persons.stream()
        .flatMap(person -> person.roots().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The persons on one list. */
  public List<Listed> on(SourceList list) {
    return persons.stream().filter(person -> list.isOf(person.roots())).toList();
  }

  /** How many persons are on each combination of these lists. */
  public CaptureHistories histories(List<SourceList> lists) {
    return histories(lists, persons);
  }

  private static CaptureHistories histories(List<SourceList> lists, List<Listed> persons) {
    return CaptureHistories.ofRecords(
        lists.stream().map(SourceList::key).toList(),
        persons.stream().map(person -> keys(lists, person)).filter(on -> !on.isEmpty()).toList());
  }

  private static Set<String> keys(List<SourceList> lists, Listed person) {
    return lists.stream()
        .filter(list -> list.isOf(person.roots()))
        .map(SourceList::key)
        .collect(Collectors.toSet());
  }

  /** How many pairs of entries look alike, without anybody having said that they are one. */
  public int undecided() {
    return pairs().size();
  }

  /** Whether there are few enough names to be compared with each other. */
  public boolean isComparable() {
    return names().size() <= Undecided.MOST_NAMES;
  }

  /** Whether that takes so little that a page can say what comes of it. */
  public boolean isQuicklyCompared() {
    return names().size() <= Undecided.QUICK_NAMES;
  }

  private List<PersonLink> pairs() {
    return isComparable()
        ? Undecided.among(
            names(),
            casebook.personClasses(),
            statements.stream().<Set<PersonId>>map(one -> new HashSet<>(one.persons())).toList())
        : List.of();
  }

  private List<Named> names() {
    return statements.stream()
        .flatMap(statement -> statement.persons().stream())
        .distinct()
        .sorted()
        .map(id -> new Named(id, name(id)))
        .toList();
  }

  private String name(PersonId id) {
    return Optional.ofNullable(casebook.persons().get(id)).map(Person::name).orElse("");
  }

  /**
   * What is asked about, as an estimate takes it. With doubt about who is who there are several
   * versions: in each, every undecided pair is as likely as not to be one person.
   */
  public OverlapTable table(Question question) {
    SequencedMap<String, SequencedMap<String, CaptureHistories>> versions = new LinkedHashMap<>();
    List<PersonLink> pairs = question.doubt() ? pairs() : List.of();
    if (pairs.isEmpty()) {
      versions.put("", strata(question, persons));
    } else {
      for (int version = 1; version <= VERSIONS; version++) {
        PersonClasses classes = version(pairs, question.seed(), version);
        versions.put(Integer.toString(version), strata(question, listed(classes)));
      }
    }
    return new OverlapTable(question.lists().stream().map(SourceList::key).toList(), versions);
  }

  private PersonClasses version(List<PersonLink> pairs, long seed, int version) {
    RandomStream random = new RandomStream(seed, STREAM + version);
    List<PersonLink> links = new ArrayList<>(casebook.links());
    pairs.stream().filter(_ -> random.below(2) == 1).forEach(links::add);
    return PersonClasses.of(links);
  }

  private SequencedMap<String, CaptureHistories> strata(Question question, List<Listed> all) {
    SequencedMap<String, CaptureHistories> strata = new LinkedHashMap<>();
    byStratum(question.strata(), all)
        .forEach((name, part) -> strata.put(name, histories(question.lists(), part)));
    if (strata.isEmpty()) {
      strata.put(Stratum.UNKNOWN, histories(question.lists(), all));
    }
    return strata;
  }

  private SortedMap<String, List<Listed>> byStratum(Strata strata, List<Listed> all) {
    Optional<Event> event = Optional.ofNullable(casebook.events().get(topic.event()));
    return all.stream()
        .collect(
            Collectors.groupingBy(
                person -> Stratum.of(person.statements(), strata, event),
                TreeMap::new,
                Collectors.toList()));
  }

  /** The names of the strata and how many persons are in each; that of no name is not known. */
  public Map<String, Integer> strata(Strata strata) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    byStratum(strata, persons).forEach((name, part) -> sizes.put(name, part.size()));
    return sizes;
  }

  /**
   * SHA-256 over all that an answer to the question rests on. Lists that were not chosen are in it,
   * too: a new one may have to be.
   */
  public String fingerprint(Question question) {
    Fingerprint print = new Fingerprint();
    byStratum(question.strata(), persons)
        .forEach((stratum, part) ->
            part.forEach(
                person -> print.add(person.person().value(), stratum, person.roots().toString())));
    if (question.doubt()) {
      names().forEach(named -> print.add(named.id().value(), named.name(), ""));
      statements.forEach(one -> print.add(one.id().value(), one.persons().toString(), ""));
    }
    return print.hex();
  }
}
