package vigil.desk.importing;

/**
 * What becomes of one row, or of something that a row names.
 *
 * @param file the name of its file
 * @param line where the row begins in the file, from 1
 * @param kind what it is
 * @param id its id at this desk
 */
public record PlannedRow(String file, int line, Kind kind, String id, Fate fate) {
  /** What a row can be about. */
  public enum Kind {
    EVENT,
    SOURCE,
    PERSON,
    GROUP,
    DOCUMENT,
    ACT,
    INVOLVEMENT,
    STATEMENT,
    INTERVENTION,
    PLACE
  }
}
