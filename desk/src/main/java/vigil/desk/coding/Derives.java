package vigil.desk.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.InvalidIdException;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.claim.Claims;
import vigil.desk.page.Answer;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * From whom a source has it: what is ticked in the form, and what is typed. Typed can be a source
 * or a statement that is offered, by its line or its id; anything else may be a new source, which
 * is asked.
 */
final class Derives {
  /** What is ticked. */
  static final String FIELD = "derives";

  /** What is typed. */
  static final String TYPED = "derives_typed";

  private static final String NEW = "new:";

  /** Nobody looks through more of them; an older one is typed by its id. */
  private static final int MOST_STATEMENTS = 200;

  private static final int MOST_ALIKE = 4;

  private final Casebook casebook;
  private final Form form;
  private final Text words;

  Derives(Casebook casebook, Form form, Text words) {
    this.casebook = casebook;
    this.form = form;
    this.words = words;
  }

  /** How a derivation is sent. */
  static String choice(Derivation derivation) {
    return switch (derivation) {
      case Derivation.FromSource(SourceId source) -> "source:" + source;
      case Derivation.FromStatement(StatementId statement) -> "statement:" + statement;
    };
  }

  /** What is offered while somebody types: the statements of the event at hand, and all sources. */
  static List<Option> offered(Casebook casebook, Form form, Language language) {
    Claims claims = Claims.of(casebook, language);
    String event = form.value("event");
    List<StatementId> statements =
        casebook.statements().values().stream()
            .filter(statement -> event.isEmpty() || statement.event().value().equals(event))
            .map(Statement::id)
            .toList();
    int older = Math.max(0, statements.size() - MOST_STATEMENTS);
    List<Derivation> all = new ArrayList<>();
    casebook.sources().keySet().forEach(source -> all.add(new Derivation.FromSource(source)));
    statements
        .subList(older, statements.size())
        .reversed()
        .forEach(statement -> all.add(new Derivation.FromStatement(statement)));
    return all.stream().map(derivation -> option(derivation, claims)).toList();
  }

  /** What is ticked, by the line under which it is read. */
  static List<Option> ticked(Casebook casebook, Form form, Language language) {
    Claims claims = Claims.of(casebook, language);
    return form.values(FIELD).stream()
        .flatMap(choice -> derivation(casebook, choice).stream())
        .map(derivation -> option(derivation, claims))
        .toList();
  }

  /** From whom the form's source had it before, newest first, but for what is ticked already. */
  static List<Option> suggested(Casebook casebook, Form form, Language language) {
    Claims claims = Claims.of(casebook, language);
    List<Derivation> before =
        new ArrayList<>(
            casebook.statements().values().stream()
                .filter(statement -> statement.source().value().equals(form.value("source")))
                .flatMap(statement -> statement.derivesFrom().stream())
                .distinct()
                .toList());
    return before.reversed().stream()
        .filter(derivation -> !form.chosen(FIELD, choice(derivation)))
        .limit(MOST_ALIKE)
        .map(derivation -> option(derivation, claims))
        .toList();
  }

  private static Option option(Derivation derivation, Claims claims) {
    return new Option(
        choice(derivation),
        switch (derivation) {
          case Derivation.FromSource(SourceId source) -> claims.name(source);
          case Derivation.FromStatement(StatementId statement) -> claims.of(statement).line();
        });
  }

  /**
   * All of it; what is typed and not known is asked.
   *
   * @param changes gets the source that is new
   */
  List<Derivation> read(List<Change> changes) {
    List<Derivation> all =
        new ArrayList<>(new Typed(form, words).all(FIELD, choice -> derivation(casebook, choice)));
    form.given(TYPED).flatMap(typed -> typed(typed, changes)).ifPresent(all::add);
    return all;
  }

  private Optional<Derivation> typed(String typed, List<Change> changes) {
    List<Option> known = offered(casebook, form, words.language());
    List<Option> same =
        known.stream().filter(one -> folded(one.label()).equals(folded(typed))).toList();
    if (same.size() == 1) {
      return derivation(casebook, same.getFirst().value());
    }
    Optional<Derivation> byId = byId(typed);
    if (byId.isPresent()) {
      return byId;
    }
    List<Option> alike =
        same.isEmpty()
            ? known.stream().filter(one -> folded(one.label()).contains(folded(typed))).toList()
            : same;
    return picked(typed, alike, changes);
  }

  private Optional<Derivation> picked(String typed, List<Option> alike, List<Change> changes) {
    String picked = form.picked(TYPED);
    Optional<SourceKind> kind =
        picked.startsWith(NEW) ? SourceKind.of(picked.substring(NEW.length())) : Optional.empty();
    form.offer(TYPED, answers(alike));
    if (kind.isPresent()) {
      SourceId id = FreshIds.source(after(changes), kind.get(), typed);
      changes.add(new Change.SourceAdded(new Source(id, kind.get(), typed, Optional.empty())));
      return Optional.of(new Derivation.FromSource(id));
    }
    Optional<Derivation> known = derivation(casebook, picked);
    if (known.isEmpty()) {
      form.refuse(TYPED, words.get("derives.asked", typed));
    }
    return known;
  }

  /** Two new sources of one form must not get one id. */
  private Casebook after(List<Change> changes) {
    Casebook grown = casebook;
    for (Change change : changes) {
      grown = grown.apply(change);
    }
    return grown;
  }

  private List<Answer> answers(List<Option> alike) {
    return Stream.concat(
            alike.stream().limit(MOST_ALIKE).map(one -> new Answer(one.value(), one.label(), "")),
            Arrays.stream(SourceKind.values())
                .map(kind ->
                    new Answer(
                        NEW + kind.code(),
                        words.get("derives.new", kind.label(words.language())),
                        "")))
        .toList();
  }

  private Optional<Derivation> byId(String typed) {
    return Stream.of("statement:" + typed, "source:" + typed)
        .flatMap(choice -> derivation(casebook, choice).stream())
        .findFirst();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<Derivation> derivation(Casebook casebook, String choice) {
    return id("source:", SourceId::new, choice)
        .filter(casebook.sources()::containsKey)
        .<Derivation>map(Derivation.FromSource::new)
        .or(() ->
            id("statement:", StatementId::new, choice)
                .filter(casebook.statements()::containsKey)
                .map(Derivation.FromStatement::new));
  }

  private static <T> Optional<T> id(String before, Function<String, T> make, String choice) {
    try {
      return choice.startsWith(before)
          ? Optional.of(make.apply(choice.substring(before.length())))
          : Optional.empty();
    } catch (InvalidIdException notAnId) {
      return Optional.empty();
    }
  }
}
