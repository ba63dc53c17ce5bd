package vigil.exchange.json;

/** JSON that is not what its format asks for. The message says which format, where, and why. */
public final class JsonRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String problem;

  JsonRefusedException(String format, String where, String problem, Throwable cause) {
    super(format + ": " + (where.isEmpty() ? "" : "at " + where + ": ") + problem, cause);
    this.where = where;
    this.problem = problem;
  }

  JsonRefusedException(String format, String problem) {
    super(format + ": " + problem);
    this.where = "";
    this.problem = problem;
  }

  /** The way to the value, such as {@code evidence.groups[0].act}; empty for the whole text. */
  public String where() {
    return where;
  }

  /** What is wrong there, in one sentence. */
  public String problem() {
    return problem;
  }
}
