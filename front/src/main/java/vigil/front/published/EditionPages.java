package vigil.front.published;

import java.util.List;
import java.util.Map;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionPath;
import vigil.front.page.Day;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;

/**
 * Prepares the signed files as they are, below {@code /edition/}, and the page that says how to
 * check them.
 */
public final class EditionPages {
  /** The address of the page; the files lie below it. */
  public static final String PATH = "/edition/";

  private static final Messages MESSAGES = Messages.of(EditionPages.class);

  /** Anything else is offered for saving, never shown. */
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "json", "application/json",
          "csv", "text/csv; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "pub", "text/plain; charset=utf-8",
          "minisig", "text/plain; charset=utf-8",
          "png", "image/png",
          "jpg", "image/jpeg",
          "pdf", "application/pdf");

  private EditionPages() {}

  /** Prepares all of them; nothing before the first edition. */
  public static void prepare(PreparedSite.Preparation preparation, Published published) {
    published.edition().ifPresent(edition -> prepare(preparation, edition));
  }

  private static void prepare(PreparedSite.Preparation preparation, Edition edition) {
    preparation.page(PATH, reading -> page(preparation.site(), reading, edition));
    for (EditionPath path : edition.paths()) {
      edition
          .file(path)
          .ifPresent(bytes ->
              preparation.file(
                  PATH + path,
                  Representation.file(mediaType(path), Representation.Lifetime.ASK_AGAIN, bytes)));
    }
  }

  private static byte[] page(Site site, Reading reading, Edition edition) {
    Text text = MESSAGES.in(reading.language());
    String title =
        text.get(
            "title",
            String.valueOf(edition.number()),
            Day.of(edition.manifest().publishedOn(), reading.language()));
    List<String> paths = edition.paths().stream().map(EditionPath::value).toList();
    EditionView view =
        new EditionView(
            Frame.of(site, reading, PATH, title),
            text,
            title,
            edition.signedBy().encoded(),
            site.address().toString(),
            paths);
    return Html.of((output, interceptor) -> JteeditionGenerated.render(output, interceptor, view));
  }

  private static String mediaType(EditionPath path) {
    if (path.equals(EditionPath.SUMS)) {
      return "text/plain; charset=utf-8";
    }
    String name = path.value();
    return MEDIA_TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
