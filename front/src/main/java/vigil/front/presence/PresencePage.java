package vigil.front.presence;

import vigil.core.id.Slug;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.Reading;
import vigil.front.page.Site;

/**
 * The answer to somebody who typed a code.
 *
 * @param gathering the address of the gathering's page
 * @param typed the code, which its owner may send once more
 * @param receipt with which it can be taken back; empty for none
 */
record PresencePage(
    Frame frame, Text text, Words words, String gathering, String typed, String receipt) {

  /** What the page says. */
  record Words(String title, String what, boolean again) {}

  static byte[] of(Site site, Reading reading, Slug gathering, Redeemed redeemed, String typed) {
    String path = PresenceEndpoint.FAMILY + "/" + gathering;
    Text text = PresenceSection.text(reading);
    PresencePage view =
        new PresencePage(
            Frame.answer(site, reading, path),
            text,
            words(text, redeemed.told()),
            path,
            typed,
            redeemed.receipt());
    return Html.of((output, interceptor) -> JteanswerGenerated.render(output, interceptor, view));
  }

  private static Words words(Text text, Outcome outcome) {
    return switch (outcome) {
      case COUNTED -> new Words(text.get("counted.title"), text.get("counted"), false);
      case TAKEN_BACK -> new Words(text.get("taken-back.title"), text.get("taken-back"), true);
      case REPLAYED -> new Words(text.get("used.title"), text.get("used"), true);
      case UNKNOWN, FOREIGN_KEY, WRONG_GATHERING, NOT_OFFERED ->
          new Words(text.get("unknown.title"), text.get("unknown"), true);
      case NOT_COUNTED -> new Words(text.get("not-counted.title"), text.get("not-counted"), false);
      case OVER -> new Words(text.get("over.title"), text.get("over"), false);
      case MALFORMED, FORGED, INCOMPLETE, WORK_WANTED ->
          new Words(text.get("slip.title"), text.get("slip"), true);
    };
  }

  /** Who holds a code may be counted with it. */
  @Override
  public String toString() {
    return "PresencePage[redacted]";
  }
}
