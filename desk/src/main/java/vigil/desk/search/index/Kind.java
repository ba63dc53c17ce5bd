package vigil.desk.search.index;

/** What can be found. */
public enum Kind {
  STATEMENT,
  EVENT,
  PERSON,
  SOURCE,
  GROUP,
  ACT,
  INVOLVEMENT,
  DOCUMENT,
  INTERVENTION
}
