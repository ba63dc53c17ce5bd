package vigil.desk.casefile;

import java.util.Optional;
import vigil.casebook.CodedFrom;
import vigil.casebook.Derivation;
import vigil.casebook.Derivation.FromSource;
import vigil.casebook.Derivation.FromStatement;
import vigil.casebook.Passage;
import vigil.casebook.Quotation;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.Stance;

/** A statement as fields: what stays, and apart from it the words that may be erased. */
final class StatementFields {
  private static final Subject USUAL = new Subject.OfAct();
  private static final String FROM_SOURCE = "source:";
  private static final String FROM_STATEMENT = "statement:";

  private StatementFields() {}

  static Fields lasting(Statement statement) {
    return new Fields()
        .put("id", statement.id().value())
        .put("source", statement.source().value())
        .put("derives_from", statement.derivesFrom().stream().map(StatementFields::write).toList())
        .put("said_on", statement.saidOn().toString())
        .put("event", statement.event().value())
        .put("act", statement.act().code())
        .put("stance", statement.stance().code())
        .put("quantity", statement.quantity().quantity().toString())
        .put("persons", statement.persons().stream().map(PersonId::value).toList())
        .put("when", statement.when().map(Edtf::toString))
        .put("where", statement.where())
        .put("reliability", statement.reliability().code())
        .put("consent", statement.consent().code())
        .put("envelope", statement.envelope())
        .put("document", statement.document().map(DocumentId::value))
        .put("subject", subject(statement.subject()))
        .put("denial_of", statement.denialOf().map(DenialOf::code))
        .put("language", statement.language().map(Language::tag));
  }

  static Fields erasable(Statement statement) {
    return new Fields()
        .put("words", statement.words())
        .put("quantity_words", statement.quantity().words())
        .put("passage", statement.passage().map(Passage::toString))
        .put("translation", Optional.of(statement.translation()).filter(text -> !text.isEmpty()));
  }

  /** What goes without saying is left out. */
  private static Optional<String> subject(Subject subject) {
    return Optional.of(subject).filter(said -> !said.equals(USUAL)).map(Subject::toString);
  }

  static Statement read(Fields lasting, Fields erasable) {
    return Statement.draft(
            new StatementId(lasting.text("id")),
            new SourceId(lasting.text("source")),
            new EventId(lasting.text("event")),
            lasting.act("act"),
            lasting.coded("stance", Stance::of))
        .derivesFrom(
            lasting.list("derives_from").stream().map(StatementFields::derivation).toList())
        .saidOn(lasting.date("said_on"))
        .quantity(
            new QuotedQuantity(
                lasting.quantity("quantity"), erasable.textOrEmpty("quantity_words")))
        .persons(lasting.list("persons").stream().map(PersonId::new).toList())
        .when(lasting.maybeDate("when"))
        .where(lasting.text("where"))
        .reliability(lasting.coded("reliability", Reliability::of))
        .consent(lasting.coded("consent", Consent::of))
        .denialOf(lasting.maybeCoded("denial_of", DenialOf::of))
        .subject(lasting.maybeCoded("subject", Subject::of).orElse(USUAL))
        .quotation(
            new Quotation(
                erasable.textOrEmpty("words"),
                lasting.maybe("language").map(Language::new),
                erasable.textOrEmpty("translation")))
        .codedFrom(
            new CodedFrom(
                lasting.maybe("envelope"),
                lasting.maybe("document").map(DocumentId::new),
                passage(lasting, erasable)))
        .build();
  }

  /** Records of earlier versions have it among what stays. */
  private static Optional<Passage> passage(Fields lasting, Fields erasable) {
    return erasable
        .maybeCoded("passage", Passage::of)
        .or(() -> lasting.maybeCoded("passage", Passage::of));
  }

  private static String write(Derivation derivation) {
    return switch (derivation) {
      case FromStatement(StatementId statement) -> FROM_STATEMENT + statement.value();
      case FromSource(SourceId source) -> FROM_SOURCE + source.value();
    };
  }

  private static Derivation derivation(String text) {
    if (text.startsWith(FROM_SOURCE)) {
      return new FromSource(new SourceId(text.substring(FROM_SOURCE.length())));
    }
    if (text.startsWith(FROM_STATEMENT)) {
      return new FromStatement(new StatementId(text.substring(FROM_STATEMENT.length())));
    }
    throw new UnreadableChangeException("'" + text + "' is nothing to derive from");
  }
}
