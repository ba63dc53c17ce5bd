package vigil.desk.gathering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.desk.page.Form;
import vigil.gather.Provision;
import vigil.gather.Rights;
import vigil.gather.Safety;
import vigil.gather.Wording;
import vigil.gather.police.Law;

/** What is there for those who come, and what they should know of their rights. */
final class CareFields {
  private static final String SAFETY = "safety_";
  static final String KEPT = "kept";

  private final Worded worded;
  private final Form form;

  CareFields(Worded worded) {
    this.worded = worded;
    this.form = worded.form();
  }

  static String field(Provision provision) {
    return SAFETY + provision.code();
  }

  static void fill(Form form, Safety safety) {
    safety
        .answers()
        .forEach((provision, answer) -> {
          form.filled(field(provision), answer.yes() ? "yes" : "no");
          answer.words().ifPresent(words -> Worded.fill(form, field(provision), words));
        });
  }

  /** Those of a gathering stay as they are until others are chosen. */
  static void fill(Form form, Optional<Rights> rights) {
    form.filled("rights", rights.isPresent() ? KEPT : "");
  }

  Safety safety() {
    Map<Provision, Safety.Answer> answers = new EnumMap<>(Provision.class);
    for (Provision provision : Provision.values()) {
      answer(provision).ifPresent(answer -> answers.put(provision, answer));
    }
    return new Safety(answers);
  }

  private Optional<Safety.Answer> answer(Provision provision) {
    String field = field(provision);
    Optional<Wording> words = worded.maybe(field);
    String said = provision.needsWords() && words.isPresent() ? "yes" : form.value(field);
    return switch (said) {
      case "yes", "no" ->
          worded.made(worded.longest(field), () -> new Safety.Answer(said.equals("yes"), words));
      case "" -> {
        if (words.isPresent()) {
          worded.refuse(field, "refused.answer");
        }
        yield Optional.empty();
      }
      default -> {
        worded.refuse(field, "refused.choice");
        yield Optional.empty();
      }
    };
  }

  Optional<Rights> rights(Optional<Rights> before, Map<Slug, Law> laws) {
    String chosen = form.value("rights");
    return switch (chosen) {
      case "" -> Optional.empty();
      case KEPT -> before;
      default ->
          laws.values().stream()
              .filter(law -> law.slug().value().equals(chosen))
              .map(Law::rights)
              .findFirst();
    };
  }
}
