package vigil.front.home;

import java.util.List;
import java.util.Optional;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.DossierText;
import vigil.front.dossier.DossierPages;
import vigil.front.gathering.GatheringPages;
import vigil.front.page.Day;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.Phrase;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Site;
import vigil.front.published.Published;
import vigil.gather.Gathering;
import vigil.gather.Wording;

/** Prepares the first page: what is published, and the ways to tell and to return. */
public final class HomePage {
  private static final String PATH = "/";
  private static final Messages MESSAGES = Messages.of(HomePage.class);

  private HomePage() {}

  /** Prepares it; it also works before anything is published. */
  public static void prepare(PreparedSite.Preparation preparation, Published published) {
    preparation.page(PATH, reading -> page(preparation.site(), reading, published));
  }

  private static byte[] page(Site site, Reading reading, Published published) {
    Text text = MESSAGES.in(reading.language());
    HomeView view =
        new HomeView(
            Frame.of(site, reading, PATH, text.get("title")),
            text,
            dossiers(reading, published.dossiers()),
            gatherings(reading, published.gatherings()));
    return Html.of((output, interceptor) -> JtehomeGenerated.render(output, interceptor, view));
  }

  private static List<HomeView.Item> dossiers(Reading reading, List<Dossier> dossiers) {
    return dossiers.stream().map(dossier -> dossier(reading, dossier)).toList();
  }

  private static HomeView.Item dossier(Reading reading, Dossier dossier) {
    Language reader = reading.language();
    Language written =
        dossier.languages().contains(reader) ? reader : dossier.languages().getFirst();
    DossierText words = dossier.text(written);
    return new HomeView.Item(
        reading.link(DossierPages.path(dossier.slug())),
        EdtfWords.of(dossier.event().when(), reader),
        new Phrase(written, words.title()),
        words.summary().map(summary -> new Phrase(written, summary)));
  }

  private static List<HomeView.Item> gatherings(Reading reading, List<Gathering> gatherings) {
    return gatherings.stream().map(gathering -> gathering(reading, gathering)).toList();
  }

  private static HomeView.Item gathering(Reading reading, Gathering gathering) {
    Language reader = reading.language();
    return new HomeView.Item(
        reading.link(GatheringPages.path(gathering.slug())),
        Day.of(gathering.times().start().toLocalDate(), reader),
        phrase(gathering.title(), reader),
        Optional.of(phrase(gathering.place(), reader)));
  }

  private static Phrase phrase(Wording wording, Language reader) {
    Wording.Version version = wording.in(reader);
    return new Phrase(version.language(), version.text());
  }
}
