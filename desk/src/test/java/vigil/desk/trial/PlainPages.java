package vigil.desk.trial;

import vigil.core.language.Language;
import vigil.desk.publish.PublicPages;
import vigil.gather.Gathering;

/** Public pages with nothing but what a preview has to take care of. */
public final class PlainPages implements PublicPages {
  @Override
  public Page gathering(Ground ground, Gathering gathering, Language language) {
    String own = "/gatherings/" + gathering.slug();
    String poster =
        gathering
            .poster()
            .map(picture -> "<img src=\"/edition/" + picture.file() + "\" alt=\"\">")
            .orElse("");
    return new Page(
        """
        <!DOCTYPE html>
        <html lang="%s"><head><link rel="stylesheet" href="/look.css"><title>t</title></head>
        <body><main><h1>%s</h1>%s<a href="%s?lang=ar">ar</a><a href="/tell">tell</a></main></body></html>
        """
            .formatted(language, gathering.title().in(language).text(), poster, own),
        "h1 { color: red }");
  }
}
