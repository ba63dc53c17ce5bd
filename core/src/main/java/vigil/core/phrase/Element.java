package vigil.core.phrase;

/** What one step of a pattern takes. */
sealed interface Element {

  /**
   * A word or sign, folded as {@link Tokens} folds it.
   *
   * @param glued whether it must follow what is before it without space
   */
  record Word(String text, boolean glued) implements Element {}

  /**
   * Whatever a part of the grammar takes.
   *
   * @param label under which the meaning gets its value
   */
  record Ref(String label, String part) implements Element {}
}
