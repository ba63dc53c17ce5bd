package vigil.desk.copy;

import java.util.Optional;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.metadata.Report;
import vigil.desk.picture.Wish;

/**
 * A copy that was made and is looked at before it is kept.
 *
 * @param copy as it will be kept
 * @param wish how it was wanted
 * @param left what the copy still says, where a tool of the group made it
 */
public record MadeCopy(KeptCopy copy, Wish wish, Optional<Report> left) {}
