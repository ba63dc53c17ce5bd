package vigil.desk.paper;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;

/**
 * What a poster or a flyer says, in one language.
 *
 * @param banner that it is cancelled, or changed
 * @param group whose page it is
 * @param when the day, the time and how it comes again, line by line
 * @param message the first words of the organisers
 * @param access what is there for those who come, and what is said not to be
 * @param calledBy who calls, unless that is withheld
 * @param link to the public page, if it is known
 * @param counted whether one can say there that one will come
 */
public record Call(
    Language language,
    Text text,
    Optional<String> banner,
    Said group,
    Said title,
    List<String> when,
    Where where,
    Optional<Said> message,
    List<String> access,
    Optional<String> calledBy,
    Optional<Link> link,
    boolean counted) {

  /**
   * Where it is.
   *
   * @param stops points that are passed, or where it takes place too
   * @param more how many there are besides, in words
   */
  public record Where(Said place, String label, List<Stop> stops, Optional<String> more) {}

  /** A point of a route, or a place with its time; the time may be empty. */
  public record Stop(Said place, String when) {}

  /**
   * An address on paper.
   *
   * @param address for the QR code
   * @param words the same as people type it
   */
  public record Link(String address, String words) {}
}
