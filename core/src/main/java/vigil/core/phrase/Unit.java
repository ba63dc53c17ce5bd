package vigil.core.phrase;

/** What a date names. */
enum Unit {
  DAY(0, 0),
  WEEK(0, 0),
  MONTH(10, 20),
  /** A season, a quarter or a half of a year, by the codes 21 to 41 of ISO 8601-2, section 4.8. */
  SEASON(1, 2),
  /** A winter that begins in December of its year and ends in the next. */
  WINTER(1, 2),
  YEAR(4, 8),
  DECADE(4, 7),
  CENTURY(34, 67);

  private final int firstCut;
  private final int secondCut;

  Unit(int firstCut, int secondCut) {
    this.firstCut = firstCut;
    this.secondCut = secondCut;
  }

  /** How many of its days, months or years its first third has; 0 when it is not divided. */
  int firstCut() {
    return firstCut;
  }

  /** How many its first two thirds have. */
  int secondCut() {
    return secondCut;
  }
}
