package vigil.front.returning;

import vigil.seal.number.ReturnNumber;

/** Somebody who came back, for as long as one answer takes; closing it forgets the number. */
final class Visitor implements AutoCloseable {
  private final ReturnNumber number;
  private final Owner owner;

  Visitor(ReturnNumber number, Owner owner) {
    this.number = number;
    this.owner = owner;
  }

  String number() {
    return number.grouped();
  }

  Owner owner() {
    return owner;
  }

  @Override
  public void close() {
    owner.close();
    number.destroy();
  }
}
