package vigil.desk.metadata;

/** Whom or what a fact in a file can give away; the gravest first. */
public enum Concern {
  PLACE,
  PEOPLE,
  DEVICE,
  TIME,
  HIDDEN,
  WORDS,
  SOFTWARE,
  REST;

  /** Whether it may identify somebody; how a file is packed does not. */
  public boolean isGrave() {
    return this != REST;
  }
}
