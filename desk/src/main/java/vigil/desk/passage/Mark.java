package vigil.desk.passage;

import vigil.casebook.Passage;

/**
 * A place that is marked in a text.
 *
 * @param name by which the page knows it
 * @param number that is shown behind it; 0 for the one that is being coded
 */
public record Mark(String name, int number, Passage place) {
  /** Whether it is being coded and was not recorded yet. */
  public boolean isDraft() {
    return number == 0;
  }
}
