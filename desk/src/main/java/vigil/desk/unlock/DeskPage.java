package vigil.desk.unlock;

import java.io.IOException;
import vigil.desk.page.Visit;

/** A page of the open desk. */
@FunctionalInterface
public interface DeskPage {
  /** Answers the visit. */
  void answer(OpenDesk desk, Visit visit) throws IOException;
}
