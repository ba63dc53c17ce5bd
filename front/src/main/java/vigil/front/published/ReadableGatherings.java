package vigil.front.published;

import java.util.ArrayList;
import java.util.List;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionInspector;
import vigil.exchange.edition.Fault;
import vigil.exchange.edition.Problem;
import vigil.gather.Gathering;
import vigil.gather.GatheringException;
import vigil.gather.GatheringJson;

/** Refuses an edition with a gathering that no page can be made of. */
public final class ReadableGatherings implements EditionInspector {

  @Override
  public List<Problem> inspect(Edition edition) {
    List<Problem> problems = new ArrayList<>();
    edition
        .gatherings()
        .forEach((slug, json) -> {
          String file = Edition.GATHERINGS + "/" + slug + ".json";
          try {
            Gathering gathering = GatheringJson.read(json);
            if (!gathering.slug().equals(slug)) {
              problems.add(new Problem(file, Fault.UNREADABLE, "it is named " + gathering.slug()));
            }
          } catch (GatheringException e) {
            problems.add(new Problem(file, Fault.UNREADABLE, e.where() + ": " + e.problem()));
          }
        });
    return problems;
  }
}
