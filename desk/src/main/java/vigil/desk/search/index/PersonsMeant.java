package vigil.desk.search.index;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.PersonClasses;
import vigil.core.id.PersonId;

/** Finds out who is meant by the name or the id that a question asks for. */
final class PersonsMeant {
  /** More persons than these bear no name that tells anybody apart. */
  private static final int MOST = 5_000;

  private PersonsMeant() {}

  /** The entries of which one must be named; empty when nobody in particular is asked for. */
  static Optional<Set<EntryKey>> by(Question question, Casebook casebook, SearchIndex index) {
    if (question.person().isEmpty()) {
      return Optional.empty();
    }
    Stream<PersonId> meant =
        entry(question.person(), casebook)
            .map(Stream::of)
            .orElseGet(() ->
                index.search(QuestionQuery.persons(question.person()), MOST).keys().stream()
                    .map(key -> new PersonId(key.id())));
    return Optional.of(withTheirOthers(meant.collect(Collectors.toSet()), casebook));
  }

  /** The entries of these persons, those included that were found to be one with them. */
  private static Set<EntryKey> withTheirOthers(Set<PersonId> meant, Casebook casebook) {
    PersonClasses classes = casebook.personClasses();
    Set<PersonId> representatives =
        meant.stream().map(classes::representative).collect(Collectors.toSet());
    return Stream.concat(
            meant.stream(),
            casebook.links().stream().flatMap(link -> Stream.of(link.first(), link.second())))
        .filter(one -> representatives.contains(classes.representative(one)))
        .map(Entries::key)
        .collect(Collectors.toSet());
  }

  private static Optional<PersonId> entry(String text, Casebook casebook) {
    try {
      return Optional.of(new PersonId(text)).filter(casebook.persons()::containsKey);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
