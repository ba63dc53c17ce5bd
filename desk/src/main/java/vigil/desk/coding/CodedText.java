package vigil.desk.coding;

import java.util.List;
import vigil.desk.passage.MarkedText;

/**
 * A text beside the statements that are coded from it.
 *
 * @param lang the tag of its language; empty when nobody knows it
 * @param dir which way it runs: {@code ltr} or {@code rtl}
 * @param text with what is coded marked; without paragraphs when there are no words
 * @param pane the statement in the making
 * @param cards the statements that were coded from it so far
 */
public record CodedText(String lang, String dir, MarkedText text, Pane pane, List<Card> cards) {}
