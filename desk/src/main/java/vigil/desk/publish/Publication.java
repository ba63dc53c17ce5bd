package vigil.desk.publish;

import vigil.desk.casefile.PublishedEdition;
import vigil.desk.exchange.FrontException;

/** What became of an edition. It lies signed in the home in every case. */
public sealed interface Publication {

  /** The front serves it. */
  record Served(PublishedEdition edition) implements Publication {}

  /**
   * The front does not have it yet; handing it over can be tried again.
   *
   * @param because what went wrong, and what to do
   */
  record Waiting(PublishedEdition edition, FrontException because) implements Publication {}

  /** There is no front that this desk is paired with; a stick can carry the edition. */
  record Unpaired(PublishedEdition edition) implements Publication {}

  /** The edition. */
  PublishedEdition edition();
}
