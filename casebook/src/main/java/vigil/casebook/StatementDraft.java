package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.Stance;

/**
 * A {@link Statement} in the making; each method sets the part of the statement that has its name.
 * Not safe for use by several threads.
 */
public final class StatementDraft {
  private StatementId id;
  private SourceId source;
  private EventId event;
  private ActType act;
  private Stance stance;
  private List<Derivation> derivesFrom = List.of();
  private Edtf saidOn = Edtf.unknownDay();
  private QuotedQuantity quantity = new QuotedQuantity(Quantity.parse("?"), "");
  private List<PersonId> persons = List.of();
  private Optional<Edtf> when = Optional.empty();
  private String where = "";
  private Reliability reliability = Reliability.UNKNOWN;
  private Consent consent = Consent.INTERNAL;
  private Optional<DenialOf> denialOf = Optional.empty();
  private Subject subject = new Subject.OfAct();
  private Quotation quotation = Quotation.NONE;
  private CodedFrom codedFrom = CodedFrom.NOTHING;

  StatementDraft(StatementId id, SourceId source, EventId event, ActType act, Stance stance) {
    this.id = id;
    this.source = source;
    this.event = event;
    this.act = act;
    this.stance = stance;
  }

  public StatementDraft id(StatementId id) {
    this.id = id;
    return this;
  }

  public StatementDraft source(SourceId source) {
    this.source = source;
    return this;
  }

  public StatementDraft event(EventId event) {
    this.event = event;
    return this;
  }

  public StatementDraft act(ActType act) {
    this.act = act;
    return this;
  }

  public StatementDraft stance(Stance stance) {
    this.stance = stance;
    return this;
  }

  public StatementDraft derivesFrom(List<Derivation> derivesFrom) {
    this.derivesFrom = derivesFrom;
    return this;
  }

  public StatementDraft derivesFrom(Derivation... derivesFrom) {
    return derivesFrom(List.of(derivesFrom));
  }

  public StatementDraft saidOn(Edtf saidOn) {
    this.saidOn = saidOn;
    return this;
  }

  public StatementDraft quantity(QuotedQuantity quantity) {
    this.quantity = quantity;
    return this;
  }

  public StatementDraft persons(List<PersonId> persons) {
    this.persons = persons;
    return this;
  }

  public StatementDraft persons(PersonId... persons) {
    return persons(List.of(persons));
  }

  public StatementDraft when(Optional<Edtf> when) {
    this.when = when;
    return this;
  }

  public StatementDraft where(String where) {
    this.where = where;
    return this;
  }

  public StatementDraft reliability(Reliability reliability) {
    this.reliability = reliability;
    return this;
  }

  public StatementDraft consent(Consent consent) {
    this.consent = consent;
    return this;
  }

  public StatementDraft denialOf(Optional<DenialOf> denialOf) {
    this.denialOf = denialOf;
    return this;
  }

  public StatementDraft subject(Subject subject) {
    this.subject = subject;
    return this;
  }

  public StatementDraft quotation(Quotation quotation) {
    this.quotation = quotation;
    return this;
  }

  public StatementDraft words(String words) {
    return quotation(new Quotation(words, quotation.language(), quotation.translation()));
  }

  public StatementDraft language(Optional<Language> language) {
    return quotation(new Quotation(quotation.words(), language, quotation.translation()));
  }

  public StatementDraft translation(String translation) {
    return quotation(new Quotation(quotation.words(), quotation.language(), translation));
  }

  public StatementDraft codedFrom(CodedFrom codedFrom) {
    this.codedFrom = codedFrom;
    return this;
  }

  public StatementDraft envelope(Optional<String> envelope) {
    return codedFrom(new CodedFrom(envelope, codedFrom.document(), codedFrom.passage()));
  }

  public StatementDraft document(Optional<DocumentId> document) {
    return codedFrom(new CodedFrom(codedFrom.envelope(), document, codedFrom.passage()));
  }

  public StatementDraft passage(Optional<Passage> passage) {
    return codedFrom(new CodedFrom(codedFrom.envelope(), codedFrom.document(), passage));
  }

  /** The place of another one's words, when this one was coded from the same text. */
  public StatementDraft passageOf(Statement other) {
    return passage(codedFrom.isSameText(other.codedFrom()) ? other.passage() : Optional.empty());
  }

  /** The statement as drafted so far. */
  public Statement build() {
    return new Statement(
        id,
        source,
        derivesFrom,
        saidOn,
        event,
        act,
        stance,
        denialOf,
        subject,
        quantity,
        persons,
        when,
        where,
        reliability,
        consent,
        quotation,
        codedFrom);
  }
}
