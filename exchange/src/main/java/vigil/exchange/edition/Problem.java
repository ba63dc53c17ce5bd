package vigil.exchange.edition;

/**
 * One reason to reject an edition.
 *
 * @param file the file at fault, as a path in the edition; {@link #ARCHIVE} for all of it
 * @param fault what is wrong
 * @param explanation in one sentence, for the person who has to act
 */
public record Problem(String file, Fault fault, String explanation) {
  /** Stands for the archive itself. */
  public static final String ARCHIVE = "(archive)";

  Problem(EditionPath file, Fault fault, String explanation) {
    this(file.value(), fault, explanation);
  }

  /** The file and the explanation, on one line without control characters. */
  @Override
  public String toString() {
    return (file + ": " + explanation).replaceAll("\\p{Cntrl}", "?");
  }
}
