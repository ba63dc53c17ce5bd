package vigil.app.staff;

import java.util.Optional;
import vigil.desk.publish.Publication;

/** Whether the front seals to a new key of the group already, in words. */
final class Told {
  private Told() {}

  static String inWords(Optional<Publication> told) {
    return told.map(Told::inWords).orElse("No front knows this group yet.");
  }

  private static String inWords(Publication told) {
    return switch (told) {
      case Publication.Served(var edition) ->
          "The front has the new key: edition " + edition.number() + " says so.";
      case Publication.Unpaired(var edition) ->
          "Edition " + edition.number() + " names the new key; carry it with `vigil desk stick`.";
      case Publication.Waiting(var edition, var because) ->
          "The front still seals to the old key; edition "
              + edition.number()
              + " waits here. "
              + because.getMessage();
    };
  }
}
