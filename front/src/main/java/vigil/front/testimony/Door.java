package vigil.front.testimony;

import vigil.exchange.spool.Allowance;
import vigil.front.admission.Verdict;

/** Decides about a form once its ticket and its words have been read, and nothing else. */
public interface Door {
  /**
   * Whether it is let in.
   *
   * @param ticket that came with it; may be anything
   */
  Verdict enter(String ticket);

  /** What its envelope may take. */
  Allowance allowance();
}
