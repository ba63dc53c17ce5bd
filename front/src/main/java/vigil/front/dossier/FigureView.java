package vigil.front.dossier;

import java.util.List;

/**
 * A figure: a large numeral with its bound in words, what kind it is, and its proof.
 *
 * @param anchor its id, for links from the text
 * @param kind what the figure claims
 * @param explanation the same in a sentence
 * @param proof the statements that bear it
 */
record FigureView(
    String anchor, String kind, Amount amount, String explanation, List<ClaimView> proof) {}
