package vigil.front.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom the group says to turn to, for a page: lines, and in them apart what is written from left to
 * right in every language.
 *
 * @param lang the language they are really in
 */
record Help(String lang, String dir, List<List<Piece>> lines) {

  /** A telephone number, or an address of mail or the web. */
  private static final Pattern LEFT_TO_RIGHT =
      Pattern.compile("[+(]?\\d[\\d ()./-]{2,}\\d|\\S+@\\S+|https?://\\S+|\\S+\\.onion\\S*");

  /** A part of a line. */
  record Piece(String text, boolean leftToRight) {}

  static Help of(Phrase contacts) {
    return new Help(
        contacts.lang(), contacts.dir(), contacts.text().lines().map(Help::pieces).toList());
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    Matcher found = LEFT_TO_RIGHT.matcher(line);
    while (found.find()) {
      pieces.add(new Piece(line.substring(done, found.start()), false));
      pieces.add(new Piece(found.group(), true));
      done = found.end();
    }
    pieces.add(new Piece(line.substring(done), false));
    return pieces;
  }
}
