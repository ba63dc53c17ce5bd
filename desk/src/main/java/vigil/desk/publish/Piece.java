package vigil.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a paragraph of a draft. */
public sealed interface Piece {

  /** Plain words. */
  record Words(String text) implements Piece {}

  /** The name of a figure. */
  record Named(FigureToken token) implements Piece {}

  /** A brace that begins or ends no name of a figure, with what is near it. */
  record Stray(String text) implements Piece {}

  /** What is in braces; a brace that is left alone, up to the next word's end. */
  Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}][^\\s{}]*");

  /** The pieces of a paragraph, in reading order. */
  static List<Piece> of(String paragraph) {
    List<Piece> pieces = new ArrayList<>();
    Matcher braces = BRACES.matcher(paragraph);
    int end = 0;
    while (braces.find()) {
      words(paragraph.substring(end, braces.start())).ifPresent(pieces::add);
      Optional<FigureToken> token = Optional.ofNullable(braces.group(1)).flatMap(FigureToken::of);
      pieces.add(token.<Piece>map(Named::new).orElseGet(() -> new Stray(braces.group())));
      end = braces.end();
    }
    words(paragraph.substring(end)).ifPresent(pieces::add);
    return pieces;
  }

  private static Optional<Piece> words(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Words(text));
  }
}
