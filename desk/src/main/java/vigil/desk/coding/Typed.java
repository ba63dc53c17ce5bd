package vigil.desk.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;
import vigil.core.language.Text;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityException;
import vigil.desk.page.Form;

/** Reads the values of a form; what cannot be taken is refused beside its field. */
final class Typed {
  private final Form form;
  private final Text words;

  Typed(Form form, Text words) {
    this.form = form;
    this.words = words;
  }

  /** Text that may not be left out. */
  String required(String field) {
    if (form.value(field).isEmpty()) {
      form.refuse(field, words.get("refused.empty"));
    }
    return form.value(field);
  }

  /** A date that may not be left out. */
  Optional<Edtf> date(String field) {
    return required(field).isEmpty() ? Optional.empty() : dateIfGiven(field);
  }

  Optional<Edtf> dateIfGiven(String field) {
    try {
      return form.given(field).map(Edtf::parse);
    } catch (EdtfException e) {
      form.refuse(
          field, words.get("refused.date", form.value(field), String.valueOf(e.position() + 1)));
      return Optional.empty();
    }
  }

  /** A quantity; left out, it is unknown. */
  Optional<Quantity> quantity(String field) {
    try {
      return Optional.of(Quantity.parse(form.given(field).orElse("?")));
    } catch (QuantityException e) {
      form.refuse(
          field,
          words.get("refused.quantity", form.value(field), String.valueOf(e.position() + 1)));
      return Optional.empty();
    }
  }

  /** One value of a closed set. */
  <T> Optional<T> chosen(String field, Function<String, Optional<T>> of) {
    Optional<T> chosen = of.apply(form.value(field));
    if (chosen.isEmpty()) {
      form.refuse(field, words.get("refused.choice"));
    }
    return chosen;
  }

  /** Several values, each of which must be one of the set. */
  <T> List<T> all(String field, Function<String, Optional<T>> of) {
    List<Optional<T>> found = form.values(field).stream().map(of).toList();
    if (found.stream().anyMatch(Optional::isEmpty)) {
      form.refuse(field, words.get("refused.choice"));
    }
    return found.stream().flatMap(Optional::stream).toList();
  }
}
