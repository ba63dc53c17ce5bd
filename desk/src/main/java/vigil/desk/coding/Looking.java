package vigil.desk.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.language.Text;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * What the marked words say of numbers and dates. A single number is put into its field, with what
 * it may mean; of dates, only a person knows whether they are those of the act or of the words.
 */
final class Looking {
  /** A phrase of the marked words that a person puts into a field: {@code when early March}. */
  static final String TAKE = "take";

  private static final String QUANTITY = "quantity";

  /** The phrase that was put in here, so that words marked later may replace it. */
  private static final String PROPOSED = "proposed";

  private final Form form;
  private final Understood understood;

  Looking(Form form, Text words, LocalDate today) {
    this.form = form;
    this.understood = new Understood(form, words, today);
  }

  /** Puts in what the words say, and asks what the fields mean as they are then. */
  void look() {
    List<String> found = understood.quantitiesIn(marked());
    boolean ours = form.value(QUANTITY).equals(form.value(PROPOSED));
    if (ours) {
      String phrase = found.size() == 1 ? found.getFirst() : "";
      form.filled(QUANTITY, phrase).filled(PROPOSED, phrase);
    }
    form.given(TAKE).ifPresent(this::take);
    ask();
  }

  private void take(String phrase) {
    int blank = phrase.indexOf(' ');
    String field = phrase.substring(0, Math.max(0, blank));
    if (List.of(QUANTITY, "said_on", "when").contains(field)) {
      form.filled(field, phrase.substring(blank + 1));
    }
  }

  /** Asks what the words in the fields mean. */
  void ask() {
    Optional<Edtf> saidOn = understood.saidOn("said_on");
    understood.dateIfGiven("when", saidOn);
    if (form.given(QUANTITY).isPresent()) {
      understood.quantity(QUANTITY, "quantity_words");
    }
  }

  private String marked() {
    return form.given(PlaceField.MARKED).orElseGet(() -> form.value("words"));
  }

  /** What a person may put into a field, by what is sent and the phrase. */
  List<Option> quantities() {
    List<String> found = understood.quantitiesIn(marked());
    return found.size() < 2 ? List.of() : options(QUANTITY, found);
  }

  /** The dates in the marked words, for the field with this name. */
  List<Option> dates(String field) {
    return options(field, understood.datesIn(marked()));
  }

  private static List<Option> options(String field, List<String> phrases) {
    List<Option> options = new ArrayList<>();
    phrases.forEach(phrase -> options.add(new Option(field + " " + phrase, phrase)));
    return options;
  }
}
