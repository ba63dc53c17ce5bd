package vigil.desk.act;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Group;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.core.id.GroupId;
import vigil.core.id.PersonId;
import vigil.core.language.Text;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.desk.coding.FreshIds;
import vigil.desk.page.Form;

/** The fields of a form that say who: somebody known, a group that is known, or somebody new. */
public final class Parties {
  private static final String WHO = "who";
  private static final String NEW_PERSON = "new_person";
  private static final String NEW_GROUP = "new_group";

  private Parties() {}

  /**
   * Who the form says it is; whoever is new is added to the changes.
   *
   * @param words of the coding pages, to refuse in
   */
  static Optional<Party> read(Form form, Text words, Casebook casebook, List<Change> changes) {
    long said =
        List.of(WHO, NEW_PERSON, NEW_GROUP).stream().flatMap(f -> form.given(f).stream()).count();
    if (said != 1) {
      Text own = ActPages.WORDS.in(words.language());
      form.refuse(WHO, own.get(said == 0 ? "refused.who" : "refused.who.both"));
      return Optional.empty();
    }
    if (form.given(NEW_PERSON).isPresent()) {
      PersonId id = FreshIds.person(casebook);
      changes.add(new Change.PersonAdded(new Person(id, form.value(NEW_PERSON))));
      return Optional.of(new Party.OfPerson(id));
    }
    if (form.given(NEW_GROUP).isPresent()) {
      GroupId id = FreshIds.group(casebook);
      changes.add(
          new Change.GroupAdded(
              new Group(id, form.value(NEW_GROUP), QuotedQuantity.of(Quantity.parse("?")))));
      return Optional.of(new Party.OfGroup(id));
    }
    Optional<Party> known = Party.of(form.value(WHO)).filter(party -> isThere(casebook, party));
    if (known.isEmpty()) {
      form.refuse(WHO, words.get("refused.choice"));
    }
    return known;
  }

  private static boolean isThere(Casebook casebook, Party party) {
    return switch (party) {
      case Party.OfPerson(PersonId person) -> casebook.persons().containsKey(person);
      case Party.OfGroup(GroupId group) -> casebook.groups().containsKey(group);
    };
  }
}
