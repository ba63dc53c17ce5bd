package vigil.casebook.csv;

import java.util.Optional;
import java.util.Set;
import vigil.casebook.Passage;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.casebook.Subject;
import vigil.core.id.DocumentId;
import vigil.core.language.Language;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.Stance;

/** What the columns say that a table may do without. */
final class FurtherFields {
  private static final Subject USUAL = new Subject.OfAct();
  private static final String WRITE_A_SUBJECT =
      "Write act, quantity, date, place, role:ordered:person:ID, role:carried-out:group:ID, or"
          + " whereabouts:seen-alive:ID.";
  private static final String WRITE_A_PASSAGE =
      "Write the first character and the one after the last, counted from 0: 12..40.";
  private static final String WRITE_A_LANGUAGE = "Write a BCP 47 tag such as en or ru.";

  private FurtherFields() {}

  static StatementDraft read(StatementDraft draft, FieldReader fields) {
    Field document = fields.free(CsvColumn.DOCUMENT);
    return draft
        .subject(
            fields
                .read(fields.plain(CsvColumn.SUBJECT), Subject::of, WRITE_A_SUBJECT)
                .orElse(USUAL))
        .denialOf(denial(draft, fields))
        .document(document.isEmpty() ? Optional.empty() : fields.id(document, DocumentId::new))
        .passage(fields.read(fields.plain(CsvColumn.PASSAGE), Passage::of, WRITE_A_PASSAGE))
        .language(
            fields.read(
                fields.plain(CsvColumn.LANGUAGE), FurtherFields::language, WRITE_A_LANGUAGE))
        .translation(fields.free(CsvColumn.TRANSLATION).text());
  }

  /** What the table has no column for is left as it is there. */
  static StatementDraft over(StatementDraft draft, Statement before, Set<String> titles) {
    keep(CsvColumn.ENVELOPE, titles, () -> draft.envelope(before.envelope()));
    keep(CsvColumn.SUBJECT, titles, () -> draft.subject(before.subject()));
    boolean denies = draft.build().stance() == Stance.DENIES;
    keep(
        CsvColumn.DENIAL_OF,
        titles,
        () -> draft.denialOf(denies ? before.denialOf() : Optional.empty()));
    keep(CsvColumn.DOCUMENT, titles, () -> draft.document(before.document()));
    keep(CsvColumn.PASSAGE, titles, () -> draft.passageOf(before));
    keep(CsvColumn.LANGUAGE, titles, () -> draft.language(before.language()));
    keep(CsvColumn.TRANSLATION, titles, () -> draft.translation(before.translation()));
    return draft;
  }

  private static void keep(CsvColumn column, Set<String> titles, Runnable takeOver) {
    if (!titles.contains(column.title())) {
      takeOver.run();
    }
  }

  private static Optional<DenialOf> denial(StatementDraft draft, FieldReader fields) {
    Optional<DenialOf> denial = fields.term(CsvColumn.DENIAL_OF, DenialOf.values(), DenialOf::code);
    if (denial.isPresent() && draft.build().stance() != Stance.DENIES) {
      fields.add(
          fields.plain(CsvColumn.DENIAL_OF),
          0,
          "Only a statement that denies can say what it denies.",
          "Leave the cell empty, or write denies as the stance.");
    }
    return denial;
  }

  private static Optional<Language> language(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException notATag) {
      return Optional.empty();
    }
  }

  /** What goes without saying is left empty. */
  static String subject(Statement statement) {
    return statement.subject().equals(USUAL) ? "" : statement.subject().toString();
  }
}
