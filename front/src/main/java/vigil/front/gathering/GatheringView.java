package vigil.front.gathering;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.page.Phrase;

/**
 * The page of a gathering.
 *
 * @param message HTML made from the organisers' Markdown; safe to be put in as it is
 * @param dossier what it is about
 * @param calendar the address of its calendar entry
 */
record GatheringView(
    Frame frame,
    Text text,
    Facts facts,
    Optional<Rich> message,
    List<News> updates,
    Optional<Link> dossier,
    String calendar) {

  /** What one must know to come. */
  record Facts(
      Phrase title, String kind, Status status, When when, Phrase place, Notices notices) {}

  /** How certain it is; {@code code} names its look. */
  record Status(String code, String words) {}

  /**
   * When it takes place.
   *
   * @param iso the start for machines
   * @param end empty when the end is open
   * @param clock whose clock shows these times
   */
  record When(String iso, String start, Optional<String> end, String clock) {}

  /** What is said of the organisers, and of the police. */
  record Notices(String organisers, String police) {}

  /** News with its day. */
  record News(String day, Rich text) {}

  /** HTML that is safe to be put in as it is, and its language. */
  record Rich(String lang, String dir, String html) {}

  /** A link to another page of the site. */
  record Link(String address, Phrase words) {}
}
