package vigil.core.phrase;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;
import vigil.core.language.Language;

/**
 * Dates as people write them: "early March 2017", "since the end of last year", "в ночь на 2
 * марта". A reading is a proposal: a person confirms it. What is not understood gives none.
 *
 * <p>The answers are EDTF of levels 0 to 2 (ISO 8601-2:2019). Decades and centuries are written
 * with unknown digits (199X, 18XX), as level 1 of the Library of Congress has it; "before" and
 * "after" are sets of level 2. Immutable; safe for all threads.
 */
public final class DatePhrases {

  /** The longest text that is looked through. */
  public static final int MAX_LENGTH = 200_000;

  /**
   * The shortest text that is taken for EDTF: "19" is a century in it; who types it into a field
   * hardly means one.
   */
  public static final int LEAST_EDTF = 4;

  private final Optional<Phrasebook> book;

  private DatePhrases(Optional<Phrasebook> book) {
    this.book = book;
  }

  /** The languages whose dates and quantities are read, English first. */
  public static List<Language> languages() {
    return Phrasebook.LANGUAGES;
  }

  /** Those of a language; of one that is not known here, EDTF itself is all that is read. */
  public static DatePhrases in(Language language) {
    return new DatePhrases(Phrasebook.in(language));
  }

  /**
   * What a text that is one date as a whole can mean, best first; none when it is not understood.
   *
   * @param words any text, such as a person types into a field; one of more than {@link
   *     Edtf#MAX_LENGTH} characters is not understood
   * @param saidOn the day on which it was said, from which "last year" counts
   */
  public List<Reading<Edtf>> read(String words, LocalDate saidOn) {
    return readings(words, saidOn);
  }

  /** The same when nobody knows on which day it was said: what counts from it is not understood. */
  public List<Reading<Edtf>> read(String words) {
    return readings(words, null);
  }

  private List<Reading<Edtf>> readings(String words, @Nullable LocalDate saidOn) {
    if (words.length() > Edtf.MAX_LENGTH) {
      return List.of();
    }
    Optional<Edtf> straight = words.length() < LEAST_EDTF ? Optional.empty() : edtf(words.strip());
    if (straight.isPresent()) {
      return List.of(new Reading<>(straight.get(), 0, words.length(), Set.of()));
    }
    return book.map(
            known -> {
              Passage passage = Passage.of(words, MAX_LENGTH, known);
              Chart chart = new Chart(known, passage.tokens(), saidOn);
              return readings(passage.whole(chart, "date"), passage);
            })
        .orElse(List.of());
  }

  private static List<Reading<Edtf>> readings(List<Passage.Taken> taken, Passage passage) {
    Map<Edtf, Reading<Edtf>> all = new LinkedHashMap<>();
    for (Passage.Taken one : taken) {
      Made made = (Made) one.value();
      edtf(made.edtf())
          .ifPresent(date ->
              all.putIfAbsent(date, passage.reading(date, one.first(), one.end(), made.assumed())));
    }
    return List.copyOf(all.values());
  }

  private static Optional<Edtf> edtf(String text) {
    try {
      return Optional.of(Edtf.parseTyped(text));
    } catch (EdtfException noDate) {
      return Optional.empty();
    }
  }

  /**
   * The dates in a longer text, in its order; of each, what it can mean, best first. Only what can
   * be nothing but a date is found: "in 2017", but not "2017".
   *
   * @param text any text; what is behind {@link #MAX_LENGTH} characters is not looked at
   */
  public List<List<Reading<Edtf>>> find(String text, LocalDate saidOn) {
    if (book.isEmpty()) {
      return List.of();
    }
    Passage passage = Passage.of(text, MAX_LENGTH, book.get());
    Chart chart = new Chart(book.get(), passage.tokens(), saidOn);
    return passage.all(chart, "date", value -> ((Made) value).evident()).stream()
        .map(taken -> readings(taken, passage))
        .filter(readings -> !readings.isEmpty())
        .toList();
  }
}
