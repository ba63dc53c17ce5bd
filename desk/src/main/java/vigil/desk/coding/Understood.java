package vigil.desk.coding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;
import vigil.core.date.EdtfWords;
import vigil.core.date.Limit;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.phrase.Assumption;
import vigil.core.phrase.DatePhrases;
import vigil.core.phrase.QuantityPhrases;
import vigil.core.phrase.Reading;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityException;
import vigil.core.quantity.QuantityWords;
import vigil.core.quantity.QuotedQuantity;
import vigil.desk.page.Answer;
import vigil.desk.page.Form;

/**
 * Dates and quantities of a form. EDTF and quantities in signs are taken as they are. Of words,
 * what they may mean is put before the person, who picks; words that are not understood are
 * refused.
 */
public final class Understood {
  private static final int MOST_ANSWERS = 4;

  private final Form form;
  private final Text words;
  private final LocalDate today;

  /** For a form, with the words of this package to ask and refuse in. */
  public Understood(Form form, Text words, LocalDate today) {
    this.form = form;
    this.words = words;
    this.today = today;
  }

  /** A date that may not be left out; what counts from a day counts from today. */
  public Optional<Edtf> date(String field) {
    if (form.given(field).isEmpty()) {
      form.refuse(field, words.get("refused.empty"));
    }
    return read(field, new Days(today, today));
  }

  /** The day on which something was said, while it may still be missing. */
  Optional<Edtf> saidOn(String field) {
    return read(field, new Days(today, today));
  }

  /**
   * A date that may be left out.
   *
   * @param saidOn from which "last year" counts; without it, such words are not understood
   */
  public Optional<Edtf> dateIfGiven(String field, Optional<Edtf> saidOn) {
    return read(field, saidOn.map(Days::of).orElse(Days.UNKNOWN));
  }

  private Optional<Edtf> read(String field, Days days) {
    Optional<String> typed = form.given(field);
    if (typed.filter(text -> text.length() < DatePhrases.LEAST_EDTF).isPresent()) {
      return inWords(field, days, 0);
    }
    try {
      return typed.map(Edtf::parseTyped);
    } catch (EdtfException e) {
      return inWords(field, days, e.position());
    }
  }

  private Optional<Edtf> inWords(String field, Days days, int wrongAt) {
    String text = form.value(field);
    List<Reading<Edtf>> readings =
        readings(text, language -> days.read(DatePhrases.in(language), text), this::datesWithin);
    Optional<Edtf> picked = picked(field, readings, date -> EdtfWords.of(date, words.language()));
    if (readings.isEmpty()) {
      form.refuse(field, words.get("refused.date", text, String.valueOf(wrongAt + 1)));
    }
    return picked;
  }

  private List<List<Reading<Edtf>>> datesWithin(Language language, String text) {
    List<List<Reading<Edtf>>> places = DatePhrases.in(language).find(text, today);
    boolean one =
        places.size() == 1
            && places.getFirst().getFirst().assumed().stream().noneMatch(Understood::counts);
    return one ? places : List.of();
  }

  private static boolean counts(Assumption assumption) {
    return assumption == Assumption.FROM_THE_DAY_SAID || assumption == Assumption.NEAREST_PAST;
  }

  /**
   * The day on which it was said, as far as it is known: what words mean has to be the same for the
   * first and the last day that it can be.
   */
  private record Days(LocalDate first, LocalDate last) {
    static final Days UNKNOWN = new Days(LocalDate.MIN, LocalDate.MIN);

    static Days of(Edtf saidOn) {
      return saidOn.min() instanceof Limit.At(long first)
              && saidOn.max() instanceof Limit.At(long last)
          ? new Days(day(first), day(last))
          : UNKNOWN;
    }

    private static LocalDate day(long epochMillis) {
      return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC);
    }

    List<Reading<Edtf>> read(DatePhrases phrases, String text) {
      if (equals(UNKNOWN)) {
        return phrases.read(text);
      }
      List<Edtf> onTheLast = phrases.read(text, last).stream().map(Reading::value).toList();
      return phrases.read(text, first).stream()
          .filter(reading -> onTheLast.contains(reading.value()))
          .toList();
    }
  }

  /** A quantity in the source's words; left out, it is unknown. */
  public Optional<QuotedQuantity> quantity(String field, String wordsField) {
    String text = form.given(field).orElse("?");
    String quoted = form.value(wordsField);
    try {
      return Optional.of(new QuotedQuantity(Quantity.parse(text), quoted));
    } catch (QuantityException e) {
      List<Reading<Quantity>> readings =
          readings(
              text,
              language -> QuantityPhrases.in(language).read(text),
              (language, all) -> QuantityPhrases.in(language).find(all));
      Optional<Quantity> picked =
          picked(field, readings, quantity -> QuantityWords.of(quantity, words.language()));
      if (readings.isEmpty()) {
        form.refuse(field, words.get("refused.quantity", text, String.valueOf(e.position() + 1)));
      }
      return picked.map(quantity -> new QuotedQuantity(quantity, quoted.isEmpty() ? text : quoted));
    }
  }

  /** The dates that stand in a longer text, in its own words. */
  List<String> datesIn(String text) {
    return phrases(text, language -> DatePhrases.in(language).find(text, today));
  }

  /** The quantities of people that stand in a longer text, in its own words. */
  List<String> quantitiesIn(String text) {
    return phrases(text, language -> QuantityPhrases.in(language).find(text));
  }

  private <V> List<String> phrases(String text, Function<Language, List<List<Reading<V>>>> places) {
    return languages(text).stream()
        .map(places)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(List::getFirst)
        .map(reading -> text.substring(reading.begin(), reading.end()))
        .distinct()
        .toList();
  }

  /** Of the page's language, or another one; of one place in a longer text, if there is but one. */
  private <V> List<Reading<V>> readings(
      String text,
      Function<Language, List<Reading<V>>> whole,
      BiFunction<Language, String, List<List<Reading<V>>>> within) {
    List<Language> languages = languages(text);
    for (Language language : languages) {
      List<Reading<V>> readings = whole.apply(language);
      if (!readings.isEmpty()) {
        return readings;
      }
    }
    for (Language language : languages) {
      List<List<Reading<V>>> places = within.apply(language, text);
      if (!places.isEmpty()) {
        return places.size() == 1 ? places.getFirst() : List.of();
      }
    }
    return List.of();
  }

  private List<Language> languages(String text) {
    return DatePhrases.languages().stream()
        .filter(language -> language.mayBeThatOf(text))
        .sorted(Comparator.comparing(language -> !language.equals(words.language())))
        .toList();
  }

  /** What the person picked, or nothing, and the question is put. */
  private <V> Optional<V> picked(
      String field, List<Reading<V>> readings, Function<V, String> label) {
    Optional<V> picked =
        readings.stream()
            .map(Reading::value)
            .filter(value -> value.toString().equals(form.picked(field)))
            .findFirst();
    if (readings.isEmpty()) {
      return picked;
    }
    if (picked.isEmpty()) {
      Reading<V> first = readings.getFirst();
      String text = form.value(field).substring(first.begin(), first.end());
      form.refuse(field, words.get("understood", text));
    }
    form.offer(
        field,
        readings.stream()
            .limit(MOST_ANSWERS)
            .map(reading ->
                new Answer(
                    reading.value().toString(), label.apply(reading.value()), notes(reading)))
            .toList());
    return picked;
  }

  private String notes(Reading<?> reading) {
    return Stream.of(Assumption.values())
        .filter(reading.assumed()::contains)
        .map(one -> words.get("assumed." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining(" "));
  }
}
