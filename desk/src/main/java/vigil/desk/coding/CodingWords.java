package vigil.desk.coding;

import vigil.core.language.Messages;

/** The messages of this package. */
public final class CodingWords {
  public static final Messages MESSAGES = Messages.of(CodingWords.class);

  private CodingWords() {}
}
