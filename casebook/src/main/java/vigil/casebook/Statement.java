package vigil.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.Stance;

/**
 * What one source says about one type of act within one event. Everything Vigil counts is counted
 * over statements.
 *
 * @param id stable name of the statement
 * @param source who says it
 * @param derivesFrom whom the source has it from, in the order given and without repetition; empty
 *     when it speaks of its own knowledge
 * @param saidOn when it was said
 * @param event what it is about
 * @param act the type of act
 * @param stance whether it alleges, confirms, denies or estimates
 * @param quantity how many, with the words in which the source said so
 * @param persons whom it names, in the order given and without repetition; empty when nobody
 * @param when when the act was done, if the statement is more exact than its event
 * @param where the place in words; may be empty
 * @param reliability how far the group relies on it
 * @param consent what may be done with it
 * @param words what the source says; private unless the consent is to publish; empty once erased
 * @param envelope name of the sealed envelope in which it came, if it came in one
 */
public record Statement(
    StatementId id,
    SourceId source,
    List<Derivation> derivesFrom,
    Edtf saidOn,
    EventId event,
    ActType act,
    Stance stance,
    QuotedQuantity quantity,
    List<PersonId> persons,
    Optional<Edtf> when,
    String where,
    Reliability reliability,
    Consent consent,
    String words,
    Optional<String> envelope) {

  public Statement {
    derivesFrom = List.copyOf(new LinkedHashSet<>(derivesFrom));
    persons = List.copyOf(new LinkedHashSet<>(persons));
    where = where.strip();
    words = words.strip();
  }

  /**
   * Begins a statement of which the rest is not known: said on an unknown date, an unknown number,
   * nobody named, reliability unknown, consent internal.
   */
  public static StatementDraft draft(
      StatementId id, SourceId source, EventId event, ActType act, Stance stance) {
    return new StatementDraft(id, source, event, act, stance);
  }

  /** A draft that begins with all that this statement says. */
  public StatementDraft toDraft() {
    return new StatementDraft(id, source, event, act, stance)
        .derivesFrom(derivesFrom)
        .saidOn(saidOn)
        .quantity(quantity)
        .persons(persons)
        .when(when)
        .where(where)
        .reliability(reliability)
        .consent(consent)
        .words(words)
        .envelope(envelope);
  }

  /** Whether this statement may be counted and shown at all. */
  public boolean isWithdrawn() {
    return consent == Consent.WITHDRAWN;
  }

  /** The same statement without a word of what was said: that it was made stays. */
  Statement erased() {
    return toDraft().quantity(new QuotedQuantity(quantity.quantity(), "")).words("").build();
  }

  /** Without words and persons, which must not end up in a log. */
  @Override
  public String toString() {
    return "Statement[%s, %s %s %s %s]"
        .formatted(id, event, act.code(), stance.code(), quantity.quantity());
  }
}
