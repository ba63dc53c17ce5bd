package vigil.casebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.map.GeoPoint;
import vigil.core.vocabulary.Consent;

/**
 * All that a group knows about its cases, as its changes add up to it. Immutable: a change gives
 * another casebook and leaves this one as it was, so that a reader of an earlier state is never
 * disturbed.
 */
public final class Casebook {
  private static final Casebook EMPTY =
      new Casebook(Shelves.EMPTY, HashTreePSet.empty(), HashTreePMap.empty(), Erasures.NONE);

  private final Shelves shelves;
  private final PSet<PersonLink> links;
  private final PMap<String, GeoPoint> places;
  private final Erasures erasures;

  private Casebook(
      Shelves shelves, PSet<PersonLink> links, PMap<String, GeoPoint> places, Erasures erasures) {
    this.shelves = shelves;
    this.links = links;
    this.places = places;
    this.erasures = erasures;
  }

  /** The casebook before the first change. */
  public static Casebook empty() {
    return EMPTY;
  }

  /**
   * What the changes add up to, from nothing.
   *
   * @throws ChangeRefused at the first change that does not fit
   */
  public static Casebook of(Iterable<? extends Change> changes) {
    Casebook casebook = EMPTY;
    for (Change change : changes) {
      casebook = casebook.apply(change);
    }
    return casebook;
  }

  /** The casebook that said all this before; nothing is checked again. */
  public static Casebook restored(Standing standing) {
    return new Casebook(
        Shelves.of(standing.entries()),
        HashTreePSet.from(standing.links()),
        HashTreePMap.from(standing.places()),
        new Erasures(
            HashTreePSet.from(standing.erased()), HashTreePSet.from(standing.takenBack())));
  }

  /**
   * The casebook after one more change.
   *
   * @throws ChangeRefused when the change names an id that is not there, adds one that is, takes
   *     back what is needed, closes a circle of derivations, or would bring back what was withdrawn
   *     or erased
   */
  public Casebook apply(Change change) {
    return switch (change) {
      case Change.OfEntry entry -> new Edits(this).of(entry);
      case Change.CustodyPassed(DocumentId document, CustodyStep step) -> passed(document, step);
      case Change.CustodyTakenBack(DocumentId document, CustodyStep step) ->
          takenBack(document, step);
      case Change.PersonsLinked(PersonId one, PersonId other) -> link(one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) -> unlink(one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) -> consent(id, consent);
      case Change.PlaceLocated(String place, Optional<GeoPoint> at) -> located(place, at);
      case Change.Erased(ErasableItem item) -> erase(item);
    };
  }

  /** Events in order of their first appearance. */
  public Map<EventId, Event> events() {
    return shelves.events().byId();
  }

  /** Sources in order of their first appearance. */
  public Map<SourceId, Source> sources() {
    return shelves.sources().byId();
  }

  /** Person entries in order of their first appearance; linked entries stay apart here. */
  public Map<PersonId, Person> persons() {
    return shelves.persons().byId();
  }

  /** Groups of people in order of their first appearance. */
  public Map<GroupId, Group> groups() {
    return shelves.groups().byId();
  }

  /** Acts, of all events, in order of their first appearance. */
  public Map<ActId, Act> acts() {
    return shelves.acts().byId();
  }

  /** Who had to do with which act, in order of first appearance. */
  public Map<InvolvementId, Involvement> involvements() {
    return shelves.involvements().byId();
  }

  /** Documents in order of their first appearance. */
  public Map<DocumentId, Document> documents() {
    return shelves.documents().byId();
  }

  /** Interventions, about all events, in order of their first appearance. */
  public Map<InterventionId, Intervention> interventions() {
    return shelves.interventions().byId();
  }

  /** Statements in order of their first appearance, withdrawn ones too. */
  public Map<StatementId, Statement> statements() {
    return shelves.statements().byId();
  }

  /** The links that stand. */
  public Set<PersonLink> links() {
    return links;
  }

  /** Where places are, by the words that events and statements use for them. */
  public Map<String, GeoPoint> places() {
    return places;
  }

  /** What was erased for good: such words and names are empty here. */
  public Set<ErasableItem> erased() {
    return erasures.erased();
  }

  /** What could be erased although its entry was taken back: undoing that brings the words back. */
  public Set<ErasableItem> takenBack() {
    return erasures.takenBack();
  }

  /** Whose words or name could be erased although its entry was taken back. */
  public boolean isTakenBack(ErasableItem item) {
    return erasures.takenBack().contains(item);
  }

  /** Who is who, by the links that stand. */
  public PersonClasses personClasses() {
    return PersonClasses.of(links);
  }

  Shelves shelves() {
    return shelves;
  }

  Erasures erasures() {
    return erasures;
  }

  Casebook with(Shelves changed) {
    return new Casebook(changed, links, places, erasures);
  }

  Casebook with(Erasures changed) {
    return new Casebook(shelves, links, places, changed);
  }

  /** Refuses words for what has none any more. */
  void refuseErased(ErasableItem item) {
    if (erased().contains(item)) {
      throw new ChangeRefused(new Refusal.ErasedForGood(item));
    }
  }

  /** Words that are none, as older records have them, are no place. */
  private Casebook located(String place, Optional<GeoPoint> at) {
    if (place.isEmpty()) {
      return this;
    }
    return new Casebook(
        shelves,
        links,
        at.map(point -> places.plus(place, point)).orElseGet(() -> places.minus(place)),
        erasures);
  }

  private Casebook passed(DocumentId id, CustodyStep step) {
    if (step.hasWords()) {
      refuseErased(new ErasableItem.DocumentWords(id));
    }
    return with(
        shelves.withDocuments(shelves.documents().changed(id, document -> document.passed(step))));
  }

  private Casebook takenBack(DocumentId id, CustodyStep step) {
    List<CustodyStep> steps = shelves.documents().known(id).custody();
    if (steps.isEmpty() || !steps.getLast().equals(step)) {
      throw new ChangeRefused(new Refusal.NotTheLastStep(id));
    }
    List<CustodyStep> before = steps.subList(0, steps.size() - 1);
    return with(
        shelves.withDocuments(shelves.documents().changed(id, document -> document.with(before))));
  }

  private Casebook link(PersonId one, PersonId other) {
    shelves.persons().known(one);
    shelves.persons().known(other);
    if (one.equals(other)) {
      throw new ChangeRefused(new Refusal.SamePerson(one));
    }
    PersonLink link = new PersonLink(one, other);
    if (links.contains(link)) {
      throw new ChangeRefused(new Refusal.AlreadyLinked(link));
    }
    return with(links.plus(link));
  }

  private Casebook unlink(PersonId one, PersonId other) {
    shelves.persons().known(one);
    shelves.persons().known(other);
    PersonLink link = new PersonLink(one, other);
    if (!links.contains(link)) {
      throw new ChangeRefused(new Refusal.NotLinked(link));
    }
    return with(links.minus(link));
  }

  private Casebook consent(StatementId id, Consent consent) {
    return with(
        shelves.withStatements(
            shelves
                .statements()
                .changed(id, statement -> statement.toDraft().consent(consent).build())));
  }

  private Casebook erase(ErasableItem item) {
    Casebook without = isTakenBack(item) ? this : with(without(item));
    return without.with(erasures.withErased(item));
  }

  private Shelves without(ErasableItem item) {
    return switch (item) {
      case ErasableItem.StatementWords(StatementId id) ->
          shelves.withStatements(shelves.statements().changed(id, Statement::erased));
      case ErasableItem.SourceName(SourceId id) ->
          shelves.withSources(shelves.sources().changed(id, Source::erased));
      case ErasableItem.PersonName(PersonId id) ->
          shelves.withPersons(shelves.persons().changed(id, Person::erased));
      case ErasableItem.GroupName(GroupId id) ->
          shelves.withGroups(shelves.groups().changed(id, Group::erased));
      case ErasableItem.DocumentWords(DocumentId id) ->
          shelves.withDocuments(shelves.documents().changed(id, Document::erased));
      case ErasableItem.InterventionWords(InterventionId id) ->
          shelves.withInterventions(shelves.interventions().changed(id, Intervention::erased));
    };
  }

  private Casebook with(PSet<PersonLink> changed) {
    return new Casebook(shelves, changed, places, erasures);
  }
}
