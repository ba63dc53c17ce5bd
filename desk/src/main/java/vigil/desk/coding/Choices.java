package vigil.desk.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.casebook.Casebook;
import vigil.core.language.Language;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.claim.Consents;
import vigil.desk.page.Option;

/** What the fields of the coding form can be set to. */
public record Choices(
    List<Option> sources,
    List<Option> events,
    List<Option> acts,
    List<Option> persons,
    List<Option> sourcesToDeriveFrom,
    List<Option> statementsToDeriveFrom,
    Language language) {
  static final String FROM_SOURCE = "source:";
  static final String FROM_STATEMENT = "statement:";

  static Choices of(Casebook casebook, Language language) {
    Claims claims = Claims.of(casebook, language);
    Vocabulary vocabulary = Acts.of(casebook);
    return new Choices(
        casebook.sources().values().stream()
            .map(source ->
                new Option(
                    source.id().value(),
                    claims.name(source.id()) + " · " + source.kind().label(language)))
            .toList(),
        newestFirst(
            casebook.events().values().stream()
                .map(event -> new Option(event.id().value(), event.title()))
                .toList()),
        vocabulary.all().stream()
            .map(act -> new Option(act.code(), vocabulary.label(act, language)))
            .toList(),
        casebook.persons().keySet().stream()
            .map(id -> new Option(id.value(), claims.name(id) + " · " + id))
            .toList(),
        casebook.sources().keySet().stream()
            .map(id -> new Option(FROM_SOURCE + id, claims.name(id)))
            .toList(),
        newestFirst(
            casebook.statements().values().stream()
                .map(statement ->
                    new Option(FROM_STATEMENT + statement.id(), claims.of(statement).line()))
                .toList()),
        language);
  }

  private static List<Option> newestFirst(List<Option> options) {
    return new ArrayList<>(options).reversed();
  }

  /** Kinds of source. */
  public List<Option> kinds() {
    return kinds(language);
  }

  static List<Option> kinds(Language language) {
    return Arrays.stream(SourceKind.values())
        .map(kind -> new Option(kind.code(), kind.label(language)))
        .toList();
  }

  /** Stances. */
  public List<Option> stances() {
    return Arrays.stream(Stance.values())
        .map(stance -> new Option(stance.code(), stance.label(language)))
        .toList();
  }

  /** How far a statement is relied on. */
  public List<Option> reliabilities() {
    return Arrays.stream(Reliability.values())
        .map(one -> new Option(one.code(), one.label(language)))
        .toList();
  }

  /** What may be done with a statement. */
  public List<Option> consents() {
    return Consents.options(language);
  }
}
