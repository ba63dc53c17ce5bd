package vigil.desk.coding;

import java.util.Optional;
import java.util.function.Function;
import vigil.casebook.Source;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.page.Form;

/** The form of a source. */
final class SourceForm {
  private SourceForm() {}

  static Form of(Source source) {
    return Form.blank()
        .filled("kind", source.kind().code())
        .filled("name", source.name())
        .filled("public_name", source.publicName().orElse(""));
  }

  /**
   * The source as typed; none when something was refused.
   *
   * @param id its id, once its kind is known
   */
  static Optional<Source> read(Form form, Text words, Function<SourceKind, SourceId> id) {
    Typed typed = new Typed(form, words);
    String name = typed.required("name");
    Optional<SourceKind> kind = typed.chosen("kind", SourceKind::of);
    return form.accepted()
        ? kind.map(known -> new Source(id.apply(known), known, name, form.given("public_name")))
        : Optional.empty();
  }
}
