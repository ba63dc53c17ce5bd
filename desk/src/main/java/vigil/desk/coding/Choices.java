package vigil.desk.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.casebook.Casebook;
import vigil.casebook.Party;
import vigil.core.id.GroupId;
import vigil.core.id.PersonId;
import vigil.core.language.Language;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.claim.Consents;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * What the fields of the coding form can be set to.
 *
 * @param derivedFrom from whom the form says that the source has it
 * @param derivedBefore from whom the same source had it before
 * @param derivable what is offered while somebody types from whom
 * @param about for what a statement is about
 */
public record Choices(
    List<Option> sources,
    List<Option> events,
    List<Option> acts,
    List<Option> persons,
    List<Option> derivedFrom,
    List<Option> derivedBefore,
    List<Option> derivable,
    AboutChoices about,
    Language language) {
  /** For a form that is filled in so far. */
  static Choices of(Casebook casebook, Form form, Language language) {
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
        Derives.ticked(casebook, form, language),
        Derives.suggested(casebook, form, language),
        Derives.offered(casebook, form, language),
        About.choices(casebook, language),
        language);
  }

  /** Everybody who is known: persons, then groups. */
  public static List<Option> parties(Casebook casebook, Language language) {
    Claims claims = Claims.of(casebook, language);
    List<Option> all = new ArrayList<>();
    for (PersonId person : casebook.persons().keySet()) {
      all.add(party(new Party.OfPerson(person), person.value(), claims));
    }
    for (GroupId group : casebook.groups().keySet()) {
      all.add(party(new Party.OfGroup(group), group.value(), claims));
    }
    return all;
  }

  private static Option party(Party party, String id, Claims claims) {
    return new Option(party.toString(), claims.name(party) + " · " + id);
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
