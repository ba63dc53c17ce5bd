package vigil.desk.lettering;

import com.ibm.icu.lang.UScript;

/** The name of a script in fonts (OpenType, "Script tags"). */
final class Script {
  private static final String ANY = "DFLT";

  private Script() {}

  /** That of the first character which belongs to one. */
  static String of(String word) {
    return word.codePoints()
        .mapToObj(Script::of)
        .filter(name -> !name.equals(ANY))
        .findFirst()
        .orElse(ANY);
  }

  private static String of(int character) {
    return switch (UScript.getScript(character)) {
      case UScript.ARABIC -> "arab";
      case UScript.HEBREW -> "hebr";
      case UScript.CYRILLIC -> "cyrl";
      case UScript.GREEK -> "grek";
      case UScript.ARMENIAN -> "armn";
      case UScript.GEORGIAN -> "geor";
      case UScript.LATIN -> "latn";
      default -> ANY;
    };
  }
}
