package vigil.desk.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.core.date.EdtfWords;
import vigil.core.id.PersonId;
import vigil.core.language.Text;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.page.Option;

/** The acts that a person suffered, and those that she had to do with. */
final class Parts {
  private final Casebook casebook;
  private final Claims claims;
  private final Vocabulary vocabulary;
  private final Text words;

  Parts(Casebook casebook, Claims claims, Text words) {
    this.casebook = casebook;
    this.claims = claims;
    this.vocabulary = Acts.of(casebook);
    this.words = words;
  }

  /** Of all entries that are this person, acts against her first. */
  List<PersonPage.Part> of(Collection<PersonId> entries) {
    List<PersonPage.Part> parts = new ArrayList<>();
    for (Act act : casebook.acts().values()) {
      if (isOneOf(act.victim(), entries)) {
        parts.add(part(act, words.get("victim")));
      }
    }
    for (Involvement involvement : casebook.involvements().values()) {
      if (isOneOf(involvement.who(), entries)
          && casebook.acts().get(involvement.act()) instanceof Act act) {
        parts.add(
            part(
                act,
                words.get(
                    "involved",
                    involvement.degree().label(words.language()),
                    claims.name(act.victim()))));
      }
    }
    return parts;
  }

  private static boolean isOneOf(Party party, Collection<PersonId> entries) {
    return party instanceof Party.OfPerson(PersonId person) && entries.contains(person);
  }

  private PersonPage.Part part(Act act, String part) {
    String event =
        Optional.ofNullable(casebook.events().get(act.event()))
            .map(Event::title)
            .orElse(act.event().value());
    return new PersonPage.Part(
        new Option(
            Address.of("acts", act.id().value()),
            vocabulary.label(act.type(), words.language()) + " · " + event),
        part,
        Stream.of(
                act.when().map(when -> EdtfWords.of(when, words.language())).orElse(""),
                act.where(),
                act.status().label(words.language()))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" · ")));
  }
}
