package vigil.desk.coding;

import vigil.core.language.Messages;

/** The messages of this package. */
final class CodingWords {
  static final Messages MESSAGES = Messages.of(CodingWords.class);

  private CodingWords() {}
}
