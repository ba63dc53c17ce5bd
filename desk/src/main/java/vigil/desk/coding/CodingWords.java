package vigil.desk.coding;

import vigil.core.language.Messages;

/** The messages of this package. */
final class CodingWords {
  static final Messages MESSAGES = Messages.load(CodingWords.class, "words");

  private CodingWords() {}
}
