package vigil.desk.copy;

import java.time.LocalDate;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.picture.Wish;
import vigil.desk.workroom.Workroom;
import vigil.exchange.spool.EnvelopeId;

/**
 * A copy to be made.
 *
 * @param envelope that the original lies in
 * @param original which of its files
 * @param file opens the original
 * @param on today
 */
public record CopyOrder(
    EnvelopeId envelope,
    KeptCopy.Original original,
    Workroom.Source file,
    Wish wish,
    LocalDate on) {}
