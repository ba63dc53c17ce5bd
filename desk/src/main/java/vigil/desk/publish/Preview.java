package vigil.desk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.desk.casefile.PublicPicture;
import vigil.exchange.Sha256;

/**
 * A public page that can be looked at here: it holds all that it shows, so that looking at it asks
 * nobody for anything.
 *
 * @param page as the front would give it
 * @param own its address on the public site
 * @param here its address at this desk
 * @param front the public site, when the desk knows one
 * @param pictures of the next edition
 */
record Preview(
    PublicPages.Page page,
    String own,
    String here,
    Optional<URI> front,
    Map<String, PublicPicture> pictures) {
  private static final String IN = "?lang=";
  private static final Pattern FETCHED = Pattern.compile("<link [^>]*>");
  private static final Pattern MAIN = Pattern.compile("<main[^>]*>");
  private static final Pattern LINK = Pattern.compile(" href=\"(/[^\"]*)\"");
  private static final Pattern PICTURE = Pattern.compile(" src=\"/edition/([^\"]+)\"");

  /** Nothing but the styles and pictures that are in the page itself; no script, no form. */
  String policy() {
    byte[] digest = Sha256.digest().digest(page.styles().getBytes(UTF_8));
    return "default-src 'none'; style-src 'sha256-%s'; img-src data:; form-action 'none';"
            .formatted(Base64.getEncoder().encodeToString(digest))
        + " base-uri 'none'; frame-ancestors 'none'";
  }

  /**
   * The page.
   *
   * @param note HTML that says what this is, put before what the page is about
   */
  String html(String note) {
    String html = FETCHED.matcher(page.html()).replaceAll("");
    html = LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(link(link.group(1))));
    html = PICTURE.matcher(html).replaceAll(shown -> Matcher.quoteReplacement(source(shown)));
    html = MAIN.matcher(html).replaceFirst(main -> Matcher.quoteReplacement(main.group() + note));
    return html.replace("</head>", "<style>" + page.styles() + "</style></head>");
  }

  /** The same page in another language is here too; all else is on the public site. */
  private String link(String target) {
    String address =
        target.startsWith(own + IN)
            ? here + "?in=" + target.substring(own.length() + IN.length())
            : front.map(site -> site.resolve(target).toString()).orElse("");
    return address.isEmpty() ? "" : " href=\"" + address + "\"";
  }

  private String source(MatchResult shown) {
    PublicPicture picture = pictures.get(shown.group(1));
    return picture == null
        ? ""
        : " src=\"data:" + picture.mediaType() + ";base64," + picture.base64() + "\"";
  }
}
