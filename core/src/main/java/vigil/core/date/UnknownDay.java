package vigil.core.date;

/** Apart from {@link Edtf}, which is initialized before the classes that a date is made of. */
final class UnknownDay {
  static final Edtf DATE = Edtf.parse("XXXX-XX-XX");

  private UnknownDay() {}
}
