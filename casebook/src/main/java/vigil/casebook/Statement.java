package vigil.casebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.Stance;

/**
 * What one source says about one type of act within one event. Everything Vigil counts is counted
 * over statements, and only over those whose subject is the act or how many it concerned.
 *
 * @param id stable name of the statement
 * @param source who says it
 * @param derivesFrom whom the source has it from, in the order given and without repetition; empty
 *     when it speaks of its own knowledge
 * @param saidOn when it was said
 * @param event what it is about
 * @param act the type of act
 * @param stance whether it alleges, confirms, denies or estimates
 * @param denialOf what a denial denies; empty for anything that is no denial
 * @param subject what of the act it speaks about
 * @param quantity how many, with the words in which the source said so
 * @param persons whom it names as victims, in the order given and without repetition; empty when
 *     nobody
 * @param when when the act was done, if the statement is more exact than its event
 * @param where the place in words; may be empty
 * @param reliability how far the group relies on it
 * @param consent what may be done with it
 * @param quotation what the source says; private unless the consent is to publish
 * @param codedFrom what it was coded from
 */
public record Statement(
    StatementId id,
    SourceId source,
    List<Derivation> derivesFrom,
    Edtf saidOn,
    EventId event,
    ActType act,
    Stance stance,
    Optional<DenialOf> denialOf,
    Subject subject,
    QuotedQuantity quantity,
    List<PersonId> persons,
    Optional<Edtf> when,
    String where,
    Reliability reliability,
    Consent consent,
    Quotation quotation,
    CodedFrom codedFrom)
    implements Entry {

  public Statement {
    derivesFrom = List.copyOf(new LinkedHashSet<>(derivesFrom));
    persons = List.copyOf(new LinkedHashSet<>(persons));
    where = where.strip();
  }

  /**
   * Begins a statement of which the rest is not known: said on an unknown date, an unknown number,
   * nobody named, about the act itself, reliability unknown, consent internal.
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
        .denialOf(denialOf)
        .subject(subject)
        .quotation(quotation)
        .codedFrom(codedFrom);
  }

  /** What the source says in its own words; empty once erased. */
  public String words() {
    return quotation.words();
  }

  /** The language of the words, if somebody noted it. */
  public Optional<Language> language() {
    return quotation.language();
  }

  /** What the words say, for those who do not read them; may be empty. */
  public String translation() {
    return quotation.translation();
  }

  /** Name of the sealed envelope in which it came, if it came in one. */
  public Optional<String> envelope() {
    return codedFrom.envelope();
  }

  /** The document that it was coded from, if it was one. */
  public Optional<DocumentId> document() {
    return codedFrom.document();
  }

  /** Where its words stand in the document or the testimony, if that was marked. */
  public Optional<Passage> passage() {
    return codedFrom.passage();
  }

  /** Whether it is counted, unless it is withdrawn: it speaks of the act or of a number. */
  public boolean isCounted() {
    return subject.isCounted();
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    List<Reference> all = new ArrayList<>();
    all.add(Reference.to(source));
    all.add(Reference.to(event));
    persons.forEach(person -> all.add(Reference.to(person)));
    for (Derivation derivation : derivesFrom) {
      all.add(
          switch (derivation) {
            case Derivation.FromSource(SourceId root) -> Reference.to(root);
            case Derivation.FromStatement(StatementId parent) -> Reference.to(parent);
          });
    }
    all.addAll(subject.refersTo());
    document().map(Reference::to).ifPresent(all::add);
    return all;
  }

  @Override
  public Optional<ErasableItem> erasable() {
    return Optional.of(new ErasableItem.StatementWords(id));
  }

  @Override
  public boolean hasWords() {
    return quotation.hasWords() || !quantity.words().isEmpty() || passage().isPresent();
  }

  /** Whether this statement may be counted and shown at all. */
  public boolean isWithdrawn() {
    return consent == Consent.WITHDRAWN;
  }

  /**
   * The same statement without a word of what was said, nor where it stands: that it was made
   * stays.
   */
  public Statement erased() {
    return withoutPlace()
        .toDraft()
        .quantity(QuotedQuantity.of(quantity.quantity()))
        .quotation(quotation.erased())
        .build();
  }

  /** The same statement without the place of its words, by which a text would tell them. */
  Statement withoutPlace() {
    return toDraft().passage(Optional.empty()).build();
  }

  /** Without words and persons, which must not end up in a log. */
  @Override
  public String toString() {
    return "Statement[%s, %s %s %s %s]"
        .formatted(id, event, act.code(), stance.code(), quantity.quantity());
  }
}
