package vigil.casebook.csv;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Source;
import vigil.casebook.csv.EntryTable.Cell;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;

/**
 * Sources as CSV; {@code kind} must be filled in, and an empty {@code public_name} means that
 * nothing was agreed.
 */
public final class SourceCsv {
  /** The columns {@code id, kind, name, public_name}. */
  public static final EntryTable<Source> TABLE =
      new EntryTable<>(
          "source",
          List.of(
              Cell.text("id", source -> source.id().value()),
              Cell.code("kind", source -> source.kind().code()),
              Cell.text("name", Source::name),
              Cell.text("public_name", source -> source.publicName().orElse(""))),
          SourceCsv::source);

  private SourceCsv() {}

  private static Optional<Source> source(EntryTable.Fields fields, String id) {
    FieldReader reader = fields.reader();
    SourceKind kind =
        reader.requiredTerm(fields.column("kind"), SourceKind.values(), SourceKind::code);
    return Optional.of(
        new Source(
            new SourceId(id),
            kind,
            fields.text("name"),
            reader.free(fields.column("public_name")).given()));
  }
}
