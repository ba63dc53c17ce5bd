package vigil.desk.staff;

import java.util.Arrays;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.desk.keys.StaffKeys;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;

/**
 * A passphrase that was typed twice. It is taken exactly as typed, and never shown again.
 *
 * @param secret the caller's to wipe
 */
record NewPassphrase(char[] secret) {

  /** What was typed, if it can be taken; otherwise the form says why not. */
  static Optional<NewPassphrase> of(Visit visit, Form form, Text words) {
    char[] typed = typed(visit, "passphrase");
    char[] again = typed(visit, "again");
    if (typed.length < StaffKeys.SHORTEST_PASSPHRASE) {
      form.refuse("passphrase", words.get("refused.short", StaffKeys.SHORTEST_PASSPHRASE));
    } else if (!Arrays.equals(typed, again)) {
      form.refuse("again", words.get("refused.again"));
    }
    Arrays.fill(again, '\0');
    return form.accepted() ? Optional.of(new NewPassphrase(typed)) : Optional.empty();
  }

  /** A field as it was typed, blanks included. */
  static char[] typed(Visit visit, String field) {
    String typed = visit.context().formParam(field);
    return typed == null ? new char[0] : typed.toCharArray();
  }

  void wipe() {
    Arrays.fill(secret, '\0');
  }

  @Override
  public String toString() {
    return "NewPassphrase[redacted]";
  }
}
