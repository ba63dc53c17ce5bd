package vigil.desk.exporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Casebook;

/** The titles by which Uwazi's entities name each other: what an entity is called, told apart. */
public final class UwaziTitles {
  private final Map<Object, String> titles = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The titles of everything in a casebook that can be named. */
  public UwaziTitles(Casebook casebook) {
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

  /** The title of what has this id; the id itself where there is no such thing. */
  public String of(Object id) {
    return titles.getOrDefault(id, id.toString());
  }
}
