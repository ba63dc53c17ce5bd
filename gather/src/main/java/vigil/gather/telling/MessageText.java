package vigil.gather.telling;

import java.text.BreakIterator;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import vigil.core.language.Language;

/** The organisers' words without marks, for where marks mean nothing. */
public final class MessageText {
  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer RENDERER = renderer(LineBreakRendering.COMPACT);
  private static final TextContentRenderer PARAGRAPHS =
      renderer(LineBreakRendering.SEPARATE_BLOCKS);
  private static final String MORE = " …";

  private MessageText() {}

  private static TextContentRenderer renderer(LineBreakRendering breaks) {
    return TextContentRenderer.builder().lineBreakRendering(breaks).build();
  }

  /** All of it, with an empty line between paragraphs. */
  public static String all(String markdown) {
    return PARAGRAPHS.render(PARSER.parse(markdown)).strip();
  }

  /**
   * As many whole sentences as fit; when not even the first does, whole words and an ellipsis.
   *
   * @param most characters, more than two
   */
  public static String beginning(String markdown, Language language, int most) {
    String text = RENDERER.render(PARSER.parse(markdown)).replaceAll("\\s+", " ").strip();
    if (text.length() <= most) {
      return text;
    }
    String sentences =
        upTo(text, BreakIterator.getSentenceInstance(language.locale()), most).strip();
    return sentences.isEmpty()
        ? upTo(text, BreakIterator.getLineInstance(language.locale()), most - MORE.length()).strip()
            + MORE
        : sentences;
  }

  private static String upTo(String text, BreakIterator breaks, int most) {
    breaks.setText(text);
    int end = breaks.isBoundary(most) ? most : breaks.preceding(most);
    return text.substring(0, end);
  }
}
