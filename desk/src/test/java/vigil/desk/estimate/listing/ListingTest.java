package vigil.desk.estimate.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.tally.RootSources;
import vigil.casebook.tally.Tally;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.trial.OverlappingLists;
import vigil.desk.trial.TrialDesk;
import vigil.estimate.CaptureHistories;
import vigil.estimate.random.RandomStream;

class ListingTest {
  private static final Topic TOPIC = new Topic(TrialDesk.EVENT, TrialDesk.KILLING);
  private static final List<String> SOURCES = List.of("a", "b", "c", "d");
  private static final int PERSONS = 9;

  private static Casebook casebook(long seed) {
    RandomStream random = new RandomStream(seed, 1);
    List<Change> changes = new ArrayList<>(OverlappingLists.changes().subList(0, 1));
    for (String source : SOURCES) {
      changes.add(
          new Change.SourceAdded(
              new Source(new SourceId(source), SourceKind.PRESS, source, Optional.empty())));
    }
    for (int i = 0; i < PERSONS; i++) {
      changes.add(new Change.PersonAdded(new Person(new PersonId("p" + i), "")));
    }
    for (int i = 0; i < 12; i++) {
      changes.add(new Change.StatementRecorded(statement(i, random)));
    }
    Casebook casebook = Casebook.of(changes);
    for (int i = 0; i < 3; i++) {
      int one = random.below(PERSONS);
      int other = random.below(PERSONS);
      PersonId first = new PersonId("p" + one);
      if (one != other
          && !casebook.personClasses().members(first).contains(new PersonId("p" + other))) {
        casebook = casebook.apply(new Change.PersonsLinked(first, new PersonId("p" + other)));
      }
    }
    return casebook;
  }

  private static Statement statement(int number, RandomStream random) {
    List<PersonId> persons = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      if (random.below(4) == 0) {
        persons.add(new PersonId("p" + i));
      }
    }
    List<Derivation> from = new ArrayList<>();
    if (number > 0 && random.below(3) == 0) {
      from.add(new Derivation.FromStatement(new StatementId("s" + random.below(number))));
    }
    if (random.below(4) == 0) {
      from.add(new Derivation.FromSource(new SourceId(SOURCES.get(random.below(4)))));
    }
    return Statement.draft(
            new StatementId("s" + number),
            new SourceId(SOURCES.get(random.below(4))),
            TrialDesk.EVENT,
            random.below(5) == 0 ? new ActType("torture") : TrialDesk.KILLING,
            random.below(5) == 0 ? Stance.DENIES : Stance.CONFIRMS)
        .saidOn(Edtf.parse("2020-04"))
        .persons(persons)
        .derivesFrom(from)
        .consent(random.below(5) == 0 ? Consent.WITHDRAWN : Consent.INTERNAL)
        .build();
  }

  private static Listing listing(Casebook casebook) {
    return Listing.of(
        casebook,
        TOPIC,
        RootSources.of(casebook.statements().values()),
        casebook.statements().values());
  }

  private static SourceList list(String... sources) {
    return new SourceList(List.of(sources).stream().map(SourceId::new).toList());
  }

  /** Straight from the definition: whoever it takes long does not matter here. */
  private static Set<String> lists(Casebook casebook, Set<PersonId> person, List<SourceList> of) {
    Set<String> on = new HashSet<>();
    for (Statement statement : casebook.statements().values()) {
      boolean names = statement.persons().stream().anyMatch(person::contains);
      boolean counts =
          statement.act().equals(TrialDesk.KILLING)
              && statement.stance() == Stance.CONFIRMS
              && statement.consent() != Consent.WITHDRAWN;
      if (names && counts) {
        Set<SourceId> roots = roots(casebook, statement);
        of.stream()
            .filter(list -> list.sources().stream().anyMatch(roots::contains))
            .forEach(list -> on.add(list.key()));
      }
    }
    return on;
  }

  private static Set<SourceId> roots(Casebook casebook, Statement statement) {
    Set<SourceId> roots = new HashSet<>();
    for (Derivation from : statement.derivesFrom()) {
      switch (from) {
        case Derivation.FromSource(SourceId source) -> roots.add(source);
        case Derivation.FromStatement(StatementId id) ->
            roots.addAll(
                roots(casebook, Optional.ofNullable(casebook.statements().get(id)).orElseThrow()));
      }
    }
    return statement.derivesFrom().isEmpty() ? Set.of(statement.source()) : roots;
  }

  @Property(tries = 200)
  void histories_anyCasebook_areThoseOfTheDefinition(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Casebook casebook = casebook(seed);
    List<SourceList> lists = List.of(list("a"), list("b", "d"), list("c"));
    Set<Set<PersonId>> persons =
        casebook.persons().keySet().stream()
            .<Set<PersonId>>map(id -> casebook.personClasses().members(id))
            .collect(Collectors.toSet());
    List<Set<String>> records =
        persons.stream()
            .map(person -> lists(casebook, person, lists))
            .filter(on -> !on.isEmpty())
            .toList();

    assertThat(listing(casebook).histories(lists))
        .isEqualTo(
            CaptureHistories.ofRecords(lists.stream().map(SourceList::key).toList(), records));
  }

  @Property(tries = 100)
  void persons_anyCasebook_areTheDocumented(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Casebook casebook = casebook(seed);

    assertThat(listing(casebook).persons())
        .hasSize(
            Tally.of(casebook)
                .of(TrialDesk.EVENT, TrialDesk.KILLING)
                .map(group -> group.documented().persons())
                .orElse(0));
  }

  private static Question question(Strata strata, boolean doubt) {
    List<SourceList> lists = OverlappingLists.SOURCES.stream().map(ListingTest::list).toList();
    return new Question(TOPIC, Scope.RECORD, lists, strata, doubt, 1);
  }

  @Test
  void fingerprint_changesWithWhatConcernsIt_andWithNothingElse() {
    Casebook casebook = Casebook.of(OverlappingLists.changes());
    Question question = question(Strata.NONE, false);
    String before = listing(casebook).fingerprint(question);
    PersonId first = OverlappingLists.lists().getOrDefault("press", List.of()).getFirst();

    Casebook further =
        casebook
            .apply(new Change.PersonAdded(new Person(new PersonId("p999"), "Sample")))
            .apply(new Change.ConsentChanged(new StatementId("of-press"), Consent.INTERNAL));
    assertThat(listing(further).fingerprint(question)).isEqualTo(before);
    assertThat(
            listing(
                    casebook.apply(
                        new Change.ConsentChanged(new StatementId("of-press"), Consent.WITHDRAWN)))
                .fingerprint(question))
        .isNotEqualTo(before);
    assertThat(
            listing(
                    casebook.apply(
                        new Change.PersonsLinked(
                            first,
                            OverlappingLists.lists().getOrDefault("press", List.of()).getLast())))
                .fingerprint(question))
        .isNotEqualTo(before);
    assertThat(
            listing(further.apply(OverlappingLists.named("more", "copyist", List.of(first))))
                .fingerprint(question))
        .isNotEqualTo(before);
  }

  @Test
  void table_namesThatLookAlike_makeVersionsThatDiffer() {
    Casebook casebook = Casebook.of(OverlappingLists.changes());
    Listing listing = listing(casebook);

    assertThat(listing.undecided()).isPositive();
    assertThat(listing.table(question(Strata.NONE, false)).isPlain()).isTrue();
    var versions = listing.table(question(Strata.NONE, true)).versions();
    assertThat(versions).hasSize(Listing.VERSIONS);
    assertThat(versions.values().stream().distinct().count()).isGreaterThan(1);
    assertThat(listing.table(question(Strata.NONE, true)).versions()).isEqualTo(versions);
  }

  @Test
  void table_strata_partThePersonsByWhatTheStatementsSay() {
    Casebook casebook = Casebook.of(OverlappingLists.changes());

    assertThat(listing(casebook).table(question(Strata.PLACE, false)).versions().get(""))
        .containsOnlyKeys("Nowhere");
    assertThat(listing(casebook).table(question(Strata.MONTH, false)).versions().get(""))
        .containsOnlyKeys("2020-03");
    assertThat(listing(casebook).table(question(Strata.YEAR, false)).whole())
        .isEqualTo(listing(casebook).histories(question(Strata.NONE, false).lists()));
  }
}
