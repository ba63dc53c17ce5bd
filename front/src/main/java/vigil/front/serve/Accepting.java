package vigil.front.serve;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/** What kind of answer a request prefers (RFC 9110, section 12.5.1). */
final class Accepting {
  /** ActivityPub, section 3.2. */
  private static final String ACTIVITY = "application/activity+json";

  private static final String LINKED_DATA = "application/ld+json";
  private static final String PROFILE = "https://www.w3.org/ns/activitystreams";

  private static final String WITH_PROFILE = LINKED_DATA + "; profile=\"" + PROFILE + '"';

  private Accepting() {}

  /**
   * The media type under which ActivityStreams is asked for; empty when a page is preferred. Only
   * programs name it, so it wins where a page is wanted as much.
   */
  static Optional<String> activity(HttpFields headers) {
    if (headers.getFields(HttpHeader.ACCEPT).stream().noneMatch(Accepting::namesJson)) {
      return Optional.empty();
    }
    List<QualityValue> wanted = wanted(headers);
    return wanted.stream()
        .filter(one -> one.isAcceptable() && isActivity(one.getValue()))
        .findFirst()
        .filter(best -> best.getWeight() >= page(wanted))
        .map(best -> best.getValue().startsWith(ACTIVITY) ? ACTIVITY : WITH_PROFILE);
  }

  /** The dearest first; none when the header is broken. */
  private static List<QualityValue> wanted(HttpFields headers) {
    QuotedQualityCSV accept = new QuotedQualityCSV();
    try {
      headers.getFields(HttpHeader.ACCEPT).forEach(one -> accept.addValue(one.getValue()));
      return accept.getQualityValues();
    } catch (IllegalArgumentException | HttpException.RuntimeException e) {
      return List.of();
    }
  }

  /** Browsers do not, and need no parsing. */
  private static boolean namesJson(HttpField accept) {
    return accept.getValue().contains("+json");
  }

  private static boolean isActivity(String type) {
    return type.equals(ACTIVITY)
        || type.startsWith(ACTIVITY + ";")
        || (type.startsWith(LINKED_DATA + ";") && type.contains('"' + PROFILE + '"'));
  }

  /** How much a page is wanted: what is said most exactly counts. */
  private static double page(List<QualityValue> wanted) {
    for (String range : List.of("text/html", "text/*", "*/*")) {
      for (QualityValue one : wanted) {
        if (one.getValue().equals(range)) {
          return one.getWeight();
        }
      }
    }
    return 0;
  }
}
