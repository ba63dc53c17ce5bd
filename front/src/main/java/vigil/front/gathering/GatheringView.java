package vigil.front.gathering;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.front.dossier.Counted;
import vigil.front.page.Frame;
import vigil.front.page.Phrase;
import vigil.front.presence.PresenceSection;

/**
 * The page of a gathering. Each part has a template of its own.
 *
 * @param conditions imposed on it, the latest first
 * @param message HTML made from the organisers' Markdown; safe to be put in as it is
 * @param earlier what was announced before, the latest first
 * @param attendance how many came
 * @param dossier what it is about
 * @param calendar the address of its calendar entry
 * @param follow how one hears what changes, and shows it elsewhere
 * @param head for programs that show links
 * @param presence how many come, and where one says that one will
 */
record GatheringView(
    Frame frame,
    Text text,
    Facts facts,
    List<News> conditions,
    Optional<Picture> poster,
    Optional<Rich> message,
    List<News> updates,
    Venue venue,
    Care care,
    Optional<Law> rights,
    List<Before> earlier,
    Optional<Counted> attendance,
    Optional<Link> dossier,
    String calendar,
    Follow follow,
    Head head,
    Optional<PresenceSection> presence) {

  /** What one must know to come. */
  record Facts(
      Phrase title,
      String kind,
      Status status,
      When when,
      Optional<Again> again,
      Phrase place,
      Notices notices) {}

  /** How certain it is; {@code code} names its look. */
  record Status(String code, String words) {}

  /**
   * When it takes place.
   *
   * @param iso the start for machines
   * @param end until when, or that the end is open
   * @param clock whose clock shows these times
   */
  record When(String iso, String start, String end, String clock) {}

  /**
   * How it comes again.
   *
   * @param next days after the one that is shown
   * @param except days on which it does not take place
   */
  record Again(String pattern, String end, List<String> next, List<String> except) {}

  /** What is said of the organisers, and of the police. */
  record Notices(String organisers, String police) {}

  /** News with its day. */
  record News(String day, Rich text) {}

  /** HTML that is safe to be put in as it is, and its language. */
  record Rich(String lang, String dir, String html) {}

  /** The poster, at an address of this site. */
  record Picture(String address, int width, int height, Phrase description) {}

  /**
   * What is there for those who come.
   *
   * @param unknown what nobody said, in words; may be empty
   */
  record Care(List<Provided> provided, String unknown) {}

  /** An answer; {@code said} may be empty where the words say it. */
  record Provided(String label, String said, Optional<Phrase> words) {}

  /** What people should know of their rights. */
  record Law(Phrase country, Rich text, String asOf, String source) {}

  /** What a change changed. */
  record Before(String day, List<Was> was) {}

  /** How something was. */
  record Was(String label, Phrase words) {}

  /** A link to another page of the site. */
  record Link(String address, Phrase words) {}

  /**
   * What one can take of it.
   *
   * @param feed the address of its news
   * @param subscribe the address of its entry, for a calendar that looks again by itself
   * @param card the address of the card
   * @param code what shows the card in a page of another site
   */
  record Follow(String feed, String subscribe, String card, String code) {}

  /**
   * What the head of the page says of it.
   *
   * @param address its full address
   * @param picture the full address of a picture of it
   * @param jsonLd without any sign that HTML could take for markup
   */
  record Head(
      String site, String address, String description, Optional<String> picture, String jsonLd) {}

  /**
   * The card.
   *
   * @param page the address of the page
   * @param calendar the address of the calendar entry
   */
  record CardView(
      Language language,
      Text text,
      Phrase group,
      Facts facts,
      Optional<String> mark,
      String page,
      String calendar,
      String style) {}
}
