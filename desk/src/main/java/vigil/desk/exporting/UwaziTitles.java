package vigil.desk.exporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;

/** The titles by which Uwazi's entities name each other: what an entity is called, told apart. */
final class UwaziTitles {
  private final Map<Object, String> titles = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  UwaziTitles(Casebook casebook) {
    casebook.events().values().forEach(event -> add(event.id(), event.title()));
    taken.clear();
    casebook.persons().values().forEach(person -> add(person.id(), person.name()));
    taken.clear();
    casebook.sources().values().forEach(source -> add(source.id(), source.name()));
  }

  private void add(Object id, String name) {
    String bare = name.replace('|', '/').strip();
    String title = bare.isEmpty() ? id.toString() : bare;
    titles.put(id, taken.add(title) ? title : title + " [" + id + "]");
  }

  String of(Event event) {
    return of(event.id());
  }

  String of(Person person) {
    return of(person.id());
  }

  String of(Source source) {
    return of(source.id());
  }

  String of(Object id) {
    return titles.getOrDefault(id, id.toString());
  }
}
