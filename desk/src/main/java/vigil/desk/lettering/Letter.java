package vigil.desk.lettering;

import org.jspecify.annotations.Nullable;

/** A glyph on its way from a character to its place. */
final class Letter {
  /** How a letter joins those beside it; the names of the features (OpenType) in lower case. */
  enum Form {
    NONE,
    ISOL,
    INIT,
    MEDI,
    FINA
  }

  /** Which character of the word it begins with. */
  final int from;

  final Form form;
  int glyph;

  /** The characters that it stands for, in the order of reading. */
  String text;

  /** Of how many letters it is made; 1 when it is no ligature. */
  int parts = 1;

  /** For a mark: the ligature that it stands on. */
  @Nullable Letter ligature;

  /** For a mark: on which part of its ligature it stands, from 1. */
  int part;

  /** For a mark: what it is fixed to, and how far from there. */
  @Nullable Letter fixedTo;

  int x;
  int y;

  Letter(int glyph, int from, Form form, String text) {
    this.glyph = glyph;
    this.from = from;
    this.form = form;
    this.text = text;
  }
}
