package vigil.desk.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.core.language.Text;
import vigil.desk.page.Form;

/** Reads the values of a form; what cannot be taken is refused beside its field. */
public final class Typed {
  private final Form form;
  private final Text words;

  /** For a form, with the words of this package to refuse in. */
  public Typed(Form form, Text words) {
    this.form = form;
    this.words = words;
  }

  /** Text that may not be left out. */
  public String required(String field) {
    if (form.value(field).isEmpty()) {
      form.refuse(field, words.get("refused.empty"));
    }
    return form.value(field);
  }

  /** One value of a closed set. */
  public <T> Optional<T> chosen(String field, Function<String, Optional<T>> of) {
    Optional<T> chosen = of.apply(form.value(field));
    if (chosen.isEmpty()) {
      form.refuse(field, words.get("refused.choice"));
    }
    return chosen;
  }

  /** Several values, each of which must be one of the set. */
  public <T> List<T> all(String field, Function<String, Optional<T>> of) {
    List<Optional<T>> found = form.values(field).stream().map(of).toList();
    if (found.stream().anyMatch(Optional::isEmpty)) {
      form.refuse(field, words.get("refused.choice"));
    }
    return found.stream().flatMap(Optional::stream).toList();
  }
}
