package vigil.desk.dossier;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.core.quantity.AtLeast;
import vigil.core.quantity.QuantityWords;
import vigil.core.quantity.Unknown;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.publish.FigureToken;
import vigil.desk.publish.LiveFigure;
import vigil.desk.publish.Piece;
import vigil.desk.publish.PublicView;
import vigil.exchange.dossier.FigureKind;

/** A draft as a reader would see it now, its figures resolved. */
public final class Preview {
  private final Map<FigureToken, OptionalLong> values;

  Preview(PublicView view) {
    values =
        view.figures().stream().collect(Collectors.toMap(LiveFigure::token, LiveFigure::value));
  }

  /**
   * The text in one language.
   *
   * @param paragraphs each a list of parts
   */
  public record Text(Language language, String title, List<List<Part>> paragraphs) {}

  /**
   * A part of a paragraph.
   *
   * @param words as a reader sees them
   * @param kind what it is
   */
  public record Part(String words, Kind kind) {}

  /** What a part of a paragraph is. */
  public enum Kind {
    /** Words of the editor. */
    WORDS,
    /** A live figure. */
    FIGURE,
    /** The name of a figure that shows nothing now, or that is none. */
    GAP
  }

  /** The draft in all its languages. */
  List<Text> of(DossierDraft draft) {
    return draft.texts().entrySet().stream()
        .map(text ->
            new Text(
                text.getKey(),
                text.getValue().title(),
                text.getValue().paragraphs().stream()
                    .map(paragraph -> parts(paragraph, text.getKey()))
                    .toList()))
        .toList();
  }

  private List<Part> parts(String paragraph, Language language) {
    return Piece.of(paragraph).stream().map(piece -> part(piece, language)).toList();
  }

  private Part part(Piece piece, Language language) {
    return switch (piece) {
      case Piece.Words(String text) -> new Part(text, Kind.WORDS);
      case Piece.Stray(String text) -> new Part(text, Kind.GAP);
      case Piece.Named(FigureToken token) -> figure(token, language);
    };
  }

  private Part figure(FigureToken token, Language language) {
    OptionalLong value = values.getOrDefault(token, OptionalLong.empty());
    return value.isPresent()
        ? new Part(words(token.kind(), value.getAsLong(), language), Kind.FIGURE)
        : new Part(token.toString(), Kind.GAP);
  }

  /**
   * A figure as it stands in a sentence: a count alone, a bound with "at least", or that there is
   * none.
   */
  static String words(FigureKind kind, long value, Language language) {
    return switch (kind) {
      case DOCUMENTED, DOCUMENTED_BY_TWO_ROOTS ->
          NumberFormat.getIntegerInstance(language.locale()).format(value);
      case REPORTED_MINIMUM, CORROBORATED_MINIMUM ->
          QuantityWords.of(value == 0 ? new Unknown() : new AtLeast(value), language);
    };
  }
}
