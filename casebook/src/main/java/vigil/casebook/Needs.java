package vigil.casebook;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/** What would be left without something to refer to, were another thing taken back. */
record Needs(Collection<Statement> statements, Set<PersonLink> links) {

  /** The same id, when nothing needs it. */
  EventId nothing(EventId event) {
    return nothing(Refusal.Kind.EVENT, event, statement -> statement.event().equals(event));
  }

  SourceId nothing(SourceId source) {
    Derivation derivation = new Derivation.FromSource(source);
    return nothing(
        Refusal.Kind.SOURCE,
        source,
        statement ->
            statement.source().equals(source) || statement.derivesFrom().contains(derivation));
  }

  PersonId nothing(PersonId person) {
    for (PersonLink link : links) {
      if (link.first().equals(person) || link.second().equals(person)) {
        PersonId other = link.first().equals(person) ? link.second() : link.first();
        throw refused(Refusal.Kind.PERSON, person, Refusal.Kind.PERSON, other);
      }
    }
    return nothing(Refusal.Kind.PERSON, person, statement -> statement.persons().contains(person));
  }

  StatementId nothing(StatementId id) {
    Derivation derivation = new Derivation.FromStatement(id);
    return nothing(
        Refusal.Kind.STATEMENT, id, statement -> statement.derivesFrom().contains(derivation));
  }

  private <K> K nothing(Refusal.Kind kind, K id, Predicate<Statement> needs) {
    for (Statement statement : statements) {
      if (needs.test(statement)) {
        throw refused(kind, id, Refusal.Kind.STATEMENT, statement.id());
      }
    }
    return id;
  }

  private static ChangeRefused refused(
      Refusal.Kind kind, Object id, Refusal.Kind byKind, Object byId) {
    return new ChangeRefused(new Refusal.StillNeeded(kind, id.toString(), byKind, byId.toString()));
  }
}
