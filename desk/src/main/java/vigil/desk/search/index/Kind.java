package vigil.desk.search.index;

/** What can be found. */
public enum Kind {
  STATEMENT,
  EVENT,
  PERSON,
  SOURCE
}
