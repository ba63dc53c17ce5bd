package vigil.desk.event;

import java.util.List;
import java.util.Optional;
import vigil.desk.claim.Claim;

/**
 * A figure with what it claims and its proof.
 *
 * @param kind the key of its words: {@code documented}, {@code reported_minimum}, {@code
 *     corroborated_minimum}
 * @param number as the language writes it; empty when nobody, or no two, bear it
 * @param numberless whether those who bear it give no number at all
 * @param note a word about it that belongs under the number
 * @param proof the statements that bear it
 */
public record FigureView(
    String kind,
    Optional<String> number,
    boolean numberless,
    Optional<String> note,
    List<Claim> proof) {}
