package vigil.desk.intervention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vigil.casebook.Intervention;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.InterventionId;
import vigil.core.id.Slug;
import vigil.core.language.Text;
import vigil.core.vocabulary.InterventionKind;
import vigil.desk.casefile.DeskState;
import vigil.desk.coding.Typed;
import vigil.desk.coding.Understood;
import vigil.desk.page.Form;

/** The form of an intervention. */
final class InterventionForm {
  private InterventionForm() {}

  static Form of(Intervention intervention) {
    return Form.blank()
        .filled("kind", intervention.kind().code())
        .filled("on", intervention.on().toString())
        .filled("to", intervention.to())
        .filled("what", intervention.what())
        .filled("due", intervention.due().map(LocalDate::toString).orElse(""))
        .filled("outcome", intervention.outcome())
        .filled("gathering", intervention.gathering().map(Slug::value).orElse(""));
  }

  /**
   * The intervention as typed; none when something was refused.
   *
   * @param words of the coding pages, to ask and refuse in
   */
  static Optional<Intervention> read(
      Form form, Text words, InterventionId id, EventId event, DeskState state, LocalDate today) {
    Typed typed = new Typed(form, words);
    Optional<InterventionKind> kind = typed.chosen("kind", InterventionKind::of);
    Optional<Edtf> on = new Understood(form, words, today).date("on");
    typed.required("what");
    Optional<LocalDate> due = due(form, words);
    Optional<Slug> gathering =
        form.given("gathering").isEmpty()
            ? Optional.empty()
            : typed.chosen("gathering", slug -> known(slug, state));
    if (!form.accepted()) {
      return Optional.empty();
    }
    return Optional.of(
        new Intervention(
            id,
            event,
            kind.orElseThrow(),
            on.orElseThrow(),
            form.value("to"),
            form.value("what"),
            due,
            form.value("outcome"),
            gathering));
  }

  private static Optional<Slug> known(String slug, DeskState state) {
    return state.gatherings().keySet().stream().filter(one -> one.value().equals(slug)).findFirst();
  }

  private static Optional<LocalDate> due(Form form, Text words) {
    try {
      return form.given("due").map(LocalDate::parse);
    } catch (DateTimeException notADay) {
      form.refuse("due", InterventionPages.WORDS.in(words.language()).get("refused.day"));
      return Optional.empty();
    }
  }
}
