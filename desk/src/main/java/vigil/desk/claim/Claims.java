package vigil.desk.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Document;
import vigil.casebook.Group;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.casebook.tally.RootSources;
import vigil.core.date.EdtfWords;
import vigil.core.id.DocumentId;
import vigil.core.id.GroupId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityWords;
import vigil.core.quantity.Unknown;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.page.Address;

/** Turns the statements of a casebook into claims that can be read. */
public final class Claims {
  private final Casebook casebook;
  private final RootSources roots;
  private final Vocabulary vocabulary;
  private final Language language;

  private Claims(Casebook casebook, Language language) {
    this.casebook = casebook;
    this.roots = RootSources.in(casebook);
    this.vocabulary = Acts.of(casebook);
    this.language = language;
  }

  /** The claims of a casebook, in the reader's language. */
  public static Claims of(Casebook casebook, Language language) {
    return new Claims(casebook, language);
  }

  /** Where a statement is corrected. */
  public static String address(StatementId id) {
    return Address.of("statements", id.value());
  }

  /** These statements, in their order. */
  public List<Claim> of(Collection<StatementId> ids) {
    return ids.stream().map(this::of).toList();
  }

  /** One statement. */
  public Claim of(StatementId id) {
    @Nullable Statement statement = casebook.statements().get(id);
    if (statement == null) {
      throw new IllegalArgumentException("there is no statement " + id);
    }
    return of(statement);
  }

  /** One statement. */
  public Claim of(Statement statement) {
    return new Claim(
        statement.id().value(),
        name(statement.source()),
        kind(statement.source()),
        EdtfWords.of(statement.saidOn(), language),
        vocabulary.label(statement.act(), language),
        statement.stance(),
        stance(statement),
        QuantityWords.of(statement.quantity().quantity(), language),
        statement.quantity().words(),
        statement.words(),
        statement.derivesFrom().stream().map(this::name).toList(),
        roots.of(statement.id()).stream().map(root -> name(new SourceId(root))).toList(),
        circumstances(statement),
        statement.reliability().label(language),
        statement.consent(),
        statement.consent().label(language),
        statement.envelope());
  }

  /** What a statement says in short: "denies the act", "alleges at least 3", "confirms: moved". */
  public String said(Statement statement) {
    String stance = stance(statement);
    return switch (statement.subject()) {
      case Subject.OfAct _, Subject.OfQuantity _ -> counted(statement, stance);
      case Subject.OfDate _ ->
          said(stance, statement.when().map(when -> EdtfWords.of(when, language)).orElse(""));
      case Subject.OfPlace _ -> said(stance, statement.where());
      case Subject.OfRole(Party who, InvolvementDegree degree) ->
          said(stance, name(who) + " – " + degree.label(language));
      case Subject.OfWhereabouts(PersonId who, LifeLine step) ->
          said(stance, name(who) + " – " + step.label(language));
    };
  }

  /** Whoever denies no more than the responsibility has not denied the act. */
  private String stance(Statement statement) {
    return statement
        .denialOf()
        .map(denied -> denied.label(language))
        .orElseGet(() -> statement.stance().label(language));
  }

  private String counted(Statement statement, String stance) {
    Quantity quantity = statement.quantity().quantity();
    return quantity instanceof Unknown
        ? stance
        : stance + " " + QuantityWords.of(quantity, language);
  }

  private static String said(String stance, String what) {
    return what.isEmpty() ? stance : stance + ": " + what;
  }

  /** A source as the group calls it. */
  public String name(SourceId id) {
    return Optional.ofNullable(casebook.sources().get(id))
        .map(Source::name)
        .filter(name -> !name.isEmpty())
        .orElse(id.value());
  }

  /** A document by its title. */
  public String name(DocumentId id) {
    return Optional.ofNullable(casebook.documents().get(id))
        .map(Document::title)
        .filter(title -> !title.isEmpty())
        .orElse(id.value());
  }

  /** A person as the group calls them. */
  public String name(PersonId id) {
    return Optional.ofNullable(casebook.persons().get(id))
        .map(Person::name)
        .filter(name -> !name.isEmpty())
        .orElse(id.value());
  }

  /** A person, or people known as a group only, as the group at this desk calls them. */
  public String name(Party party) {
    return switch (party) {
      case Party.OfPerson(PersonId person) -> name(person);
      case Party.OfGroup(GroupId group) ->
          Optional.ofNullable(casebook.groups().get(group))
              .map(Group::name)
              .filter(name -> !name.isEmpty())
              .orElse(group.value());
    };
  }

  private String kind(SourceId id) {
    return Optional.ofNullable(casebook.sources().get(id))
        .map(source -> source.kind().label(language))
        .orElse("");
  }

  private String name(Derivation derivation) {
    return switch (derivation) {
      case Derivation.FromStatement(StatementId statement) -> statement.value();
      case Derivation.FromSource(SourceId source) -> name(source);
    };
  }

  private String circumstances(Statement statement) {
    return Stream.of(
            statement.when().map(when -> EdtfWords.of(when, language)).orElse(""),
            statement.where(),
            statement.persons().stream().map(this::name).collect(Collectors.joining(", ")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
