package vigil.front.about;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.exchange.edition.Edition;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.front.page.Day;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.front.published.Published;
import vigil.seal.Recipient;

/** Prepares {@code /about}, {@code /.well-known/vigil} and {@code /health}. */
public final class AboutPages {
  private static final String PATH = "/about";
  private static final Messages MESSAGES = Messages.of(AboutPages.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private AboutPages() {}

  /**
   * What this program knows of its group.
   *
   * @param signingKey none while no desk has been paired
   * @param recipients whom testimony is sealed to; empty while no desk has been paired
   */
  public record Keys(Optional<MinisignPublicKey> signingKey, List<Recipient> recipients) {

    public Keys {
      recipients = List.copyOf(recipients);
    }
  }

  /** Prepares all three. */
  public static void prepare(PreparedSite.Preparation preparation, Published published, Keys keys) {
    preparation.page(PATH, reading -> page(preparation.site(), reading, published, keys));
    preparation.file("/.well-known/vigil", json(wellKnown(published, keys)));
    preparation.file(
        "/health",
        Representation.file(
            "text/plain; charset=utf-8",
            Representation.Lifetime.NOT_KEPT,
            "ok\n".getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] page(Site site, Reading reading, Published published, Keys keys) {
    Text text = MESSAGES.in(reading.language());
    AboutView view =
        new AboutView(
            Frame.of(site, reading, PATH, text.get("about.title")),
            text,
            keys.signingKey().map(MinisignPublicKey::encoded),
            keys.recipients().stream().map(Recipient::encoded).toList(),
            published.edition().map(edition -> edition(text, reading, edition)),
            Version.CURRENT,
            site.pages().source().map(URI::toString));
    return Html.of((output, interceptor) -> JteaboutGenerated.render(output, interceptor, view));
  }

  private static String edition(Text text, Reading reading, Edition edition) {
    return text.get(
        "about.edition",
        String.valueOf(edition.number()),
        Day.of(edition.manifest().publishedOn(), reading.language()));
  }

  private static ObjectNode wellKnown(Published published, Keys keys) {
    ObjectNode known = JSON.createObjectNode();
    known.put("format", "vigil-front/1");
    known.put("version", Version.CURRENT);
    keys.signingKey()
        .ifPresentOrElse(
            key -> known.put("signing_key", key.encoded()), () -> known.putNull("signing_key"));
    ArrayNode recipients = known.putArray("recipients");
    keys.recipients().forEach(recipient -> recipients.add(recipient.encoded()));
    published
        .edition()
        .ifPresentOrElse(
            edition ->
                known
                    .putObject("edition")
                    .put("number", edition.number())
                    .put("published_on", edition.manifest().publishedOn().toString()),
            () -> known.putNull("edition"));
    return known;
  }

  private static Representation json(ObjectNode node) {
    return Representation.file(
        "application/json",
        Representation.Lifetime.ASK_AGAIN,
        JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
  }
}
