package vigil.core.look;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * A font for what no browser shows: a PDF, a picture. Pages take the fonts of the system. All are
 * of the Noto family, under the SIL Open Font License, with the licence beside them.
 *
 * @param family its name, as a style sheet says it
 * @param bold else it is regular
 */
public record Typeface(String family, boolean bold) {
  private static final List<String> FAMILIES =
      List.of(
          "Noto Sans",
          "Noto Sans Arabic",
          "Noto Sans Hebrew",
          "Noto Sans Armenian",
          "Noto Sans Georgian");

  /**
   * Families that together have the letters of many languages; the first has Latin and Cyrillic.
   */
  public static List<String> families() {
    return FAMILIES;
  }

  /** All, in the order of the families. */
  public static List<Typeface> all() {
    return FAMILIES.stream()
        .flatMap(name -> Stream.of(new Typeface(name, false), new Typeface(name, true)))
        .toList();
  }

  /** Its file (TrueType), to be closed by the caller. */
  public InputStream open() throws IOException {
    String file = family.replace(" ", "") + (bold ? "-Bold" : "-Regular") + ".ttf";
    InputStream stream = Typeface.class.getResourceAsStream("fonts/" + file);
    if (stream == null) {
      throw new IOException("The font " + file + " is not in the program.");
    }
    return stream;
  }
}
