package vigil.core.phrase;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.core.date.Edtf;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityException;

/**
 * Quantities of people as people write them: "over a hundred", "не менее трёх", "dozens of men". A
 * reading is a proposal: a person confirms it. What is not understood gives none, and no bound is
 * given that the words do not give (see {@link QuantityMeanings}). Immutable; safe for all threads.
 */
public final class QuantityPhrases {

  private final Language language;
  private final Optional<Phrasebook> book;

  private QuantityPhrases(Language language) {
    this.language = language;
    this.book = Phrasebook.in(language);
  }

  /** Those of a language; of one that is not known here, only the grammar of {@link Quantity}. */
  public static QuantityPhrases in(Language language) {
    return new QuantityPhrases(language);
  }

  /**
   * What a text that is one quantity as a whole can mean, best first; none when it is not
   * understood.
   *
   * @param words any text; one of more than {@link Edtf#MAX_LENGTH} characters is not understood
   */
  public List<Reading<Quantity>> read(String words) {
    if (words.length() > Edtf.MAX_LENGTH) {
      return List.of();
    }
    Optional<Quantity> straight = quantity(words);
    if (straight.isPresent()) {
      return List.of(new Reading<>(straight.get(), 0, words.length(), Set.of()));
    }
    return book.map(
            known -> {
              Passage passage = Passage.of(words, Edtf.MAX_LENGTH, known);
              Chart chart = new Chart(known, passage.tokens(), null);
              return readings(passage.whole(chart, "quantity"), passage);
            })
        .orElse(List.of());
  }

  private static Optional<Quantity> quantity(String text) {
    try {
      return Optional.of(Quantity.parse(text));
    } catch (QuantityException none) {
      return Optional.empty();
    }
  }

  private static List<Reading<Quantity>> readings(List<Passage.Taken> taken, Passage passage) {
    Map<Quantity, Reading<Quantity>> all = new LinkedHashMap<>();
    for (Passage.Taken one : taken) {
      Amount amount = (Amount) one.value();
      all.putIfAbsent(
          amount.quantity(),
          passage.reading(amount.quantity(), one.first(), one.end(), amount.assumed()));
    }
    return List.copyOf(all.values());
  }

  /**
   * The quantities of people in a longer text, in its order; of each, what it can mean, best first.
   * A bare number is not found, nor an age, a length or a part of a date.
   *
   * @param text any text; what is behind {@link DatePhrases#MAX_LENGTH} characters is not looked at
   */
  public List<List<Reading<Quantity>>> find(String text) {
    if (book.isEmpty()) {
      return List.of();
    }
    Passage passage = Passage.of(text, DatePhrases.MAX_LENGTH, book.get());
    Chart chart = new Chart(book.get(), passage.tokens(), null);
    NavigableMap<Integer, Integer> dates = new TreeMap<>();
    DatePhrases.in(language)
        .find(text, LocalDate.EPOCH)
        .forEach(date -> dates.put(date.getFirst().begin(), date.getFirst().end()));
    return passage.all(chart, "quantity", value -> ((Amount) value).evident()).stream()
        .map(taken -> readings(taken, passage))
        .filter(readings -> !overlaps(dates, readings.getFirst()))
        .toList();
  }

  private static boolean overlaps(NavigableMap<Integer, Integer> dates, Reading<?> quantity) {
    Map.Entry<Integer, Integer> last = dates.lowerEntry(quantity.end());
    return last != null && last.getValue() > quantity.begin();
  }
}
