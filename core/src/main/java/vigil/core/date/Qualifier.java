package vigil.core.date;

/** How sure the source is of a part of a date. */
enum Qualifier {
  NONE(""),
  UNCERTAIN("?"),
  APPROXIMATE("~"),
  BOTH("%");

  private final String sign;

  Qualifier(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** Both qualifiers at once. */
  Qualifier and(Qualifier other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : BOTH;
  }

  boolean isUncertain() {
    return this == UNCERTAIN || this == BOTH;
  }

  boolean isApproximate() {
    return this == APPROXIMATE || this == BOTH;
  }
}
