package vigil.desk.casefile;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.map.GeoPoint;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

/** Arbitrary changes of the casebook, of every kind. */
final class CasebookChanges {
  private CasebookChanges() {}

  static Arbitrary<Change> any() {
    return Arbitraries.oneOf(
        event().map(Change.EventAdded::new),
        event().map(Change.EventCorrected::new),
        source().map(Change.SourceAdded::new),
        source().map(Change.SourceCorrected::new),
        person().map(Change.PersonAdded::new),
        person().map(Change.PersonCorrected::new),
        statement().map(Change.StatementRecorded::new),
        statement().map(Change.StatementCorrected::new),
        FurtherEntries.any(),
        DeskChanges.id().map(EventId::new).map(Change.EventTakenBack::new),
        sourceId().map(Change.SourceTakenBack::new),
        personId().map(Change.PersonTakenBack::new),
        statementId().map(Change.StatementTakenBack::new),
        Combinators.combine(personId(), personId()).as(Change.PersonsLinked::new),
        Combinators.combine(personId(), personId()).as(Change.PersonsUnlinked::new),
        Combinators.combine(statementId(), Arbitraries.of(Consent.class))
            .as(Change.ConsentChanged::new),
        Combinators.combine(
                DeskChanges.text(),
                Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                    .as(GeoPoint::new)
                    .optional())
            .as(Change.PlaceLocated::new),
        statementId().map(id -> new Change.Erased(new ErasableItem.StatementWords(id))),
        sourceId().map(id -> new Change.Erased(new ErasableItem.SourceName(id))),
        personId().map(id -> new Change.Erased(new ErasableItem.PersonName(id))));
  }

  private static Arbitrary<StatementId> statementId() {
    return DeskChanges.id().map(StatementId::new);
  }

  static Arbitrary<SourceId> sourceId() {
    return DeskChanges.id().map(SourceId::new);
  }

  static Arbitrary<PersonId> personId() {
    return DeskChanges.id().map(PersonId::new);
  }

  static Arbitrary<Edtf> date() {
    return Arbitraries.of("2017-02/2017-04", "2017", "2017-04-01?", "XXXX-XX-XX", "../2017~")
        .map(Edtf::parse);
  }

  private static Arbitrary<Event> event() {
    return Combinators.combine(
            DeskChanges.id(), DeskChanges.text(), date(), DeskChanges.text(), DeskChanges.text())
        .as((id, title, when, where, summary) ->
            new Event(new EventId(id), title, when, where, summary));
  }

  private static Arbitrary<Source> source() {
    return Combinators.combine(
            sourceId(),
            Arbitraries.of(SourceKind.class),
            DeskChanges.text(),
            DeskChanges.text().optional())
        .as(Source::new);
  }

  private static Arbitrary<Person> person() {
    return Combinators.combine(personId(), DeskChanges.text()).as(Person::new);
  }

  private static Arbitrary<Statement> statement() {
    Arbitrary<Statement> core =
        Combinators.combine(
                statementId(),
                sourceId(),
                DeskChanges.id().map(EventId::new),
                Arbitraries.of("killing", "our-own-act").map(ActType::new),
                Arbitraries.of(Stance.class),
                date(),
                Arbitraries.of("3", ">=3", ">100", "<=5", "<50", "1..2", "~120", "?")
                    .map(Quantity::parse),
                DeskChanges.text())
            .as((id, source, event, act, stance, saidOn, quantity, words) ->
                Statement.draft(id, source, event, act, stance)
                    .saidOn(saidOn)
                    .quantity(new QuotedQuantity(quantity, words))
                    .words(words)
                    .build());
    return Combinators.combine(
            FurtherEntries.further(core),
            derivation().list().ofMaxSize(3),
            personId().list().ofMaxSize(3),
            date().optional(),
            DeskChanges.text(),
            Arbitraries.of(Reliability.class),
            Arbitraries.of(Consent.class),
            DeskChanges.text().optional())
        .as((statement, from, persons, when, where, reliability, consent, envelope) ->
            statement
                .toDraft()
                .derivesFrom(from)
                .persons(persons)
                .when(when)
                .where(where)
                .reliability(reliability)
                .consent(consent)
                .envelope(envelope)
                .build());
  }

  private static Arbitrary<Derivation> derivation() {
    return Arbitraries.oneOf(
        statementId().map(Derivation.FromStatement::new),
        sourceId().map(Derivation.FromSource::new));
  }
}
