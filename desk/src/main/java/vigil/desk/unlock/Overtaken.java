package vigil.desk.unlock;

import java.util.Map;
import java.util.Optional;
import vigil.desk.casefile.Item;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.LastChange;
import vigil.desk.page.Visit;
import vigil.desk.trail.Changed;

/**
 * Keeps a form that was opened before a change from undoing that change unseen: in a second window,
 * with the browser's Back button, or given back after somebody else had the desk open.
 */
final class Overtaken {
  /** The field in which a form brings the number of the change that its page was made after. */
  private static final String SEEN = "seen";

  private Overtaken() {}

  /** The thing that a page is about, by its address. */
  static Optional<Item> thing(Visit visit) {
    Map<String, String> named = visit.context().pathParamMap();
    return Optional.ofNullable(named.getOrDefault("id", named.get("slug")))
        .flatMap(id -> Changed.at(visit.context().path().split("/", 3)[1], id));
  }

  /** Answers with what was typed when the thing is not any more as it was seen. */
  static boolean isAnswered(OpenDesk desk, Visit visit) {
    if (!KeptPages.isForm(visit.context())) {
      return false;
    }
    Form form = visit.form();
    Optional<String> seen = form.given(SEEN);
    Optional<Item> thing = seen.isEmpty() ? Optional.empty() : thing(visit);
    Optional<LastChange> now =
        thing.flatMap(item -> Changed.last(desk.caseFile(), item, visit.language()));
    if (now.isEmpty() || seen.equals(Optional.of(Integer.toString(now.get().number())))) {
      return false;
    }
    Item item = thing.orElseThrow();
    visit.overtaken(Address.of(item.kind().folder(), item.id()), form.without(SEEN));
    return true;
  }
}
