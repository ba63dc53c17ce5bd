package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import vigil.desk.lettering.Letter.Form;

/** How the letters of a word join (The Unicode Standard, section 9.2). */
final class Joining {
  private Joining() {}

  /** The form of each of these characters; none for marks and for what never joins. */
  static List<Form> of(List<Integer> characters) {
    List<Form> forms = new ArrayList<>();
    for (int at = 0; at < characters.size(); at++) {
      int type = type(characters.get(at));
      boolean before = joinsNext(beside(characters, at, -1)) && joinsPrevious(type);
      boolean after = joinsNext(type) && joinsPrevious(beside(characters, at, 1));
      forms.add(type == UCharacter.JoiningType.TRANSPARENT ? Form.NONE : form(before, after));
    }
    return forms;
  }

  private static Form form(boolean before, boolean after) {
    if (before) {
      return after ? Form.MEDI : Form.FINA;
    }
    return after ? Form.INIT : Form.ISOL;
  }

  /** The type of the nearest one that is no mark. */
  private static int beside(List<Integer> characters, int at, int step) {
    for (int other = at + step; other >= 0 && other < characters.size(); other += step) {
      int type = type(characters.get(other));
      if (type != UCharacter.JoiningType.TRANSPARENT) {
        return type;
      }
    }
    return UCharacter.JoiningType.NON_JOINING;
  }

  private static int type(int character) {
    return UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
  }

  private static boolean joinsNext(int type) {
    return type == UCharacter.JoiningType.DUAL_JOINING
        || type == UCharacter.JoiningType.JOIN_CAUSING
        || type == UCharacter.JoiningType.LEFT_JOINING;
  }

  private static boolean joinsPrevious(int type) {
    return type == UCharacter.JoiningType.DUAL_JOINING
        || type == UCharacter.JoiningType.JOIN_CAUSING
        || type == UCharacter.JoiningType.RIGHT_JOINING;
  }
}
