package vigil.casebook.csv;

import java.util.Optional;
import java.util.function.UnaryOperator;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

/** Reads the rows of a table of statements. */
final class RowReader {
  private static final String SOURCE_PREFIX = "source:";
  private static final String STAND_IN = "?";

  private final Namer namer;
  private final ActCells acts;
  private final UnaryOperator<Statement> once;

  RowReader(Reading reading) {
    this.acts = new ActCells(reading.vocabulary());
    this.once = reading.once();
    this.namer = new Namer("statement", CsvColumn.all(), reading.naming());
  }

  /** The row, or nothing when it has no id under which other rows could name it. */
  Optional<ReadRow> read(FieldReader fields) {
    Field idField = namer.id(fields);
    Field act = fields.free(CsvColumn.ACT);
    Optional<StatementId> id = fields.id(idField, StatementId::new);
    if (idField.text().startsWith(SOURCE_PREFIX)) {
      String problem = "An id that begins with source: cannot be told from a source.";
      fields.add(idField, 0, problem, "Choose another id.");
    }
    StatementDraft draft =
        draft(fields, id.orElse(new StatementId(STAND_IN)), acts.read(fields, act));
    SourceKind kind =
        fields.requiredTerm(CsvColumn.SOURCE_KIND, SourceKind.values(), SourceKind::code);
    StatementRow read = new StatementRow(once.apply(complete(draft, fields)), kind, act.text());
    return id.map(
        _ -> ReadRow.of(fields.line(), read, idField, fields.free(CsvColumn.DERIVES_FROM)));
  }

  private static StatementDraft draft(FieldReader fields, StatementId id, ActType act) {
    return Statement.draft(
        id,
        fields.id(fields.free(CsvColumn.SOURCE), SourceId::new).orElse(new SourceId(STAND_IN)),
        fields.id(fields.free(CsvColumn.EVENT), EventId::new).orElse(new EventId(STAND_IN)),
        act,
        fields.requiredTerm(CsvColumn.STANCE, Stance.values(), Stance::code));
  }

  private static Statement complete(StatementDraft draft, FieldReader fields) {
    fields.date(CsvColumn.SAID_ON).ifPresent(draft::saidOn);
    return FurtherFields.read(draft, fields)
        .quantity(
            new QuotedQuantity(
                fields.quantity(CsvColumn.QUANTITY), fields.raw(CsvColumn.QUANTITY_WORDS)))
        .derivesFrom(fields.ids(fields.free(CsvColumn.DERIVES_FROM), RowReader::derivation))
        .persons(fields.ids(fields.free(CsvColumn.PERSONS), PersonId::new))
        .when(fields.date(CsvColumn.WHEN))
        .where(fields.free(CsvColumn.WHERE).text())
        .reliability(
            fields.term(
                CsvColumn.RELIABILITY,
                Reliability.values(),
                Reliability::code,
                Reliability.UNKNOWN))
        .consent(fields.term(CsvColumn.CONSENT, Consent.values(), Consent::code, Consent.INTERNAL))
        .words(fields.free(CsvColumn.TEXT).text())
        .envelope(fields.free(CsvColumn.ENVELOPE).given())
        .build();
  }

  private static Derivation derivation(String text) {
    return text.startsWith(SOURCE_PREFIX)
        ? new Derivation.FromSource(new SourceId(text.substring(SOURCE_PREFIX.length()).strip()))
        : new Derivation.FromStatement(new StatementId(text));
  }
}
