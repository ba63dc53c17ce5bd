package vigil.bench.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.Vocabulary;

/**
 * Changes that add up to a casebook of many statements: Russian, English and Arabic words by a law
 * like Zipf's, names of many roots in three scripts, and one name that is looked for. The same at
 * each run.
 */
public final class InventedCasebook {
  /** Borne by one person in each of the scripts. */
  static final List<String> SOUGHT =
      List.of("Хамзат Заболоцкий", "Khamzat Zabolotsky", "حمزات زابولوتسكي");

  private static final int EVENTS = 200;
  private static final int STATEMENTS_A_SOURCE = 40;
  private static final int STATEMENTS_A_PERSON = 8;
  private static final int WORDS_A_STATEMENT = 45;
  private static final int VOCABULARY = 60_000;
  private static final String[] LETTERS = {
    "аоеиукнтрсвлмдпгхзчш", "aoeiukntrsvlmdpghzcy", "انتربسلمدفحكيوعجقشهط"
  };
  private static final List<String> PLACES =
      List.of("Грозный", "Argun", "Гудермес", "Шали", "غروزني", "Хасавюрт", "");

  private final Random random = new Random(4);
  private final Map<String, Edtf> dates = new HashMap<>();
  private final int statements;
  private final List<List<String>> vocabularies = new ArrayList<>();

  /** Of so many statements. */
  public InventedCasebook(int statements) {
    this.statements = statements;
    for (String letters : LETTERS) {
      vocabularies.add(
          IntStream.range(0, VOCABULARY).mapToObj(_ -> word(letters)).collect(Collectors.toList()));
    }
  }

  private String word(String letters) {
    return IntStream.range(0, 3 + random.nextInt(8))
        .mapToObj(_ -> letters.substring(at(letters.length())).substring(0, 1))
        .collect(Collectors.joining());
  }

  private int at(int size) {
    return random.nextInt(size);
  }

  /** In an order in which they can be made. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      changes.add(new Change.EventAdded(event(i)));
    }
    int sources = statements / STATEMENTS_A_SOURCE;
    for (int i = 0; i < sources; i++) {
      changes.add(
          new Change.SourceAdded(
              new Source(
                  new SourceId("source-" + i), SourceKind.WITNESS, name(i), Optional.empty())));
    }
    int persons = statements / STATEMENTS_A_PERSON;
    for (int i = 0; i < persons; i++) {
      String name = i < SOUGHT.size() ? SOUGHT.get(i) : name(i);
      changes.add(new Change.PersonAdded(new Person(new PersonId("p" + i), name)));
    }
    for (int i = 0; i < statements; i++) {
      changes.add(new Change.StatementRecorded(statement(i, sources, persons)));
    }
    return changes;
  }

  private static Event event(int number) {
    return new Event(
        new EventId("event-" + number),
        "Invented event " + number,
        Edtf.parse("20%02d-%02d".formatted(number % 26, 1 + number % 12)),
        PLACES.get(number % PLACES.size()),
        "");
  }

  private String name(int number) {
    List<String> roots = vocabularies.get(number % LETTERS.length);
    return capital(roots.get(at(2_000))) + " " + capital(roots.get(at(VOCABULARY)));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private Statement statement(int number, int sources, int persons) {
    var acts = Vocabulary.standard().all();
    return Statement.draft(
            new StatementId("s" + number),
            new SourceId("source-" + at(sources)),
            new EventId("event-" + at(EVENTS)),
            acts.get(at(acts.size())),
            Stance.values()[at(Stance.values().length)])
        .saidOn(day())
        .quantity(new QuotedQuantity(Quantity.parse(">=" + number % 7), "at least a few"))
        .persons(new PersonId("p" + at(persons)), new PersonId("p" + at(persons)))
        .when(at(3) == 0 ? Optional.empty() : Optional.of(day()))
        .where(PLACES.get(at(PLACES.size())))
        .words(text(vocabularies.get(number % LETTERS.length)))
        .build();
  }

  /** The case file reads equal dates once, too. */
  private Edtf day() {
    String day = "20%02d-%02d-%02d".formatted(at(26), 1 + at(12), 1 + at(28));
    return dates.computeIfAbsent(day, Edtf::parse);
  }

  /** The n-th word of the vocabulary comes about as often as the n-th part of the first. */
  private String text(List<String> vocabulary) {
    return IntStream.range(0, WORDS_A_STATEMENT)
        .mapToObj(_ -> {
          int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1;
          String word = vocabulary.get(Math.min(rank, VOCABULARY - 1));
          return at(10) == 0 ? capital(word) : word;
        })
        .collect(Collectors.joining(" ", "", "."));
  }

  /** A word that about one statement in so many has. */
  String wordOfRank(int rank) {
    return vocabularies.getFirst().get(rank);
  }
}
