package vigil.app.staff;

import vigil.app.outcome.Refusal;
import vigil.desk.keys.StaffName;

/** Names of people as they are given on the command line. */
public final class Names {
  private Names() {}

  /**
   * The name.
   *
   * @throws Refusal when it has another shape
   */
  public static StaffName parse(String name) {
    try {
      return new StaffName(name);
    } catch (IllegalArgumentException e) {
      String nearest = StaffName.from(name).map(near -> " Did you mean " + near + "?").orElse("");
      throw Refusal.use(
          "'"
              + name
              + "' is no name here: write up to 40 small Latin letters, digits and dashes."
              + nearest,
          e);
    }
  }
}
