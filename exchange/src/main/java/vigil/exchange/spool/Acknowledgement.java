package vigil.exchange.spool;

/** What became of an envelope that the desk says it has. */
public enum Acknowledgement {
  /** It was here, with the same bytes, and is deleted. */
  DELETED,
  /** There is none of this name (any more). */
  NOT_HERE,
  /** The bytes that the desk has are not the bytes here; nothing was deleted. */
  DIFFERENT
}
