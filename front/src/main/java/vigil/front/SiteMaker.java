package vigil.front;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionInspector;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.edition.Fault;
import vigil.exchange.edition.Problem;
import vigil.exchange.wire.GroupKeys;
import vigil.front.about.AboutPages;
import vigil.front.activity.ActivityPages;
import vigil.front.admission.AdmissionLimits;
import vigil.front.dossier.DossierPages;
import vigil.front.exchange.Handover;
import vigil.front.gathering.GatheringPages;
import vigil.front.home.HomePage;
import vigil.front.news.NewsPages;
import vigil.front.page.Frame;
import vigil.front.page.PreparedSite;
import vigil.front.page.Site;
import vigil.front.presence.IssuerDirectory;
import vigil.front.presence.PresenceScripts;
import vigil.front.presence.PresenceSection;
import vigil.front.presence.Presences;
import vigil.front.published.EditionPages;
import vigil.front.published.Published;
import vigil.front.published.ReadableGatherings;
import vigil.front.returning.ReturnForm;
import vigil.front.serve.Mishap;
import vigil.front.settings.FrontSettings;
import vigil.front.sharing.Pictures;
import vigil.front.testimony.TellForm;
import vigil.front.testimony.TellLimits;
import vigil.front.upload.UploadLimits;
import vigil.gather.activity.Publisher;
import vigil.seal.Recipient;

/** Makes every page of the site; refuses an edition that they cannot all be made from. */
final class SiteMaker implements EditionInspector {
  private final FrontSettings settings;
  private final URI address;
  private final Presences presences;
  private final Pictures pictures = new Pictures();
  private final Optional<String> publicKey;

  private final InstantSource clock;
  private volatile Optional<Instant> nextTurn = Optional.empty();

  /**
   * @param publicKey with which the site signs what it sends to other networks, in PEM
   */
  SiteMaker(
      FrontSettings settings,
      URI address,
      InstantSource clock,
      Presences presences,
      Optional<String> publicKey) {
    this.settings = settings;
    this.address = address;
    this.clock = clock;
    this.presences = presences;
    this.publicKey = publicKey;
  }

  /** What one testimony may hold. */
  TellLimits tellLimits() {
    FrontSettings.Testimony limits = settings.testimony();
    return new TellLimits(
        limits.limitBytes(), limits.files(), limits.characters(), limits.atOnce());
  }

  /** What a browser that seals may send. */
  UploadLimits uploadLimits() {
    return UploadLimits.of(tellLimits().envelopeBytes(), settings.testimony().atOnce());
  }

  /** The site of what the desk has handed over so far. */
  PreparedSite make(Handover handover) {
    AboutPages.Keys keys =
        new AboutPages.Keys(handover.keys().map(GroupKeys::signingKey), handover.recipients());
    Published published = published(handover);
    PreparedSite site = make(published, keys);
    nextTurn = published.nextTurn();
    return site;
  }

  /** Whether the site that was made last says of a gathering what is not so any more. */
  boolean isDue() {
    Instant now = clock.instant();
    return nextTurn.filter(turn -> !turn.isAfter(now)).isPresent();
  }

  /**
   * The same site with other forms.
   *
   * @param tellTicket that the form for telling carries; empty for none
   * @param visitTicket that the form for coming back carries; empty for none
   */
  PreparedSite withTickets(
      PreparedSite site, List<Recipient> recipients, String tellTicket, String visitTicket) {
    return site.with(preparation -> {
      TellForm.prepareForm(preparation, tellLimits(), recipients, tellTicket);
      ReturnForm.prepare(preparation, visitTicket);
    });
  }

  /** Who publishes, for other networks. */
  Publisher publisher() {
    return ActivityPages.publisher(address);
  }

  /** What the desk has handed over, read. */
  Published published(Handover handover) {
    return handover
        .edition()
        .map(edition -> Published.of(edition, clock.instant()))
        .orElseGet(() -> Published.nothing(clock.instant()));
  }

  /** How often the numbers of presence change. */
  Duration refreshing() {
    return Duration.ofMinutes(settings.presence().refreshMinutes());
  }

  /** From when on waits and sums are asked for. */
  AdmissionLimits admissionLimits() {
    FrontSettings.Flood flood = settings.flood();
    return new AdmissionLimits(
        flood.calmPerMinute(),
        flood.formsPerMinute(),
        flood.envelopesPerHour(),
        flood.bytesPerDay(),
        settings.presence().tries());
  }

  @Override
  public List<Problem> inspect(Edition edition) {
    List<Problem> problems = new ReadableGatherings().inspect(edition);
    if (!problems.isEmpty()) {
      return problems;
    }
    try {
      AboutPages.Keys keys =
          new AboutPages.Keys(Optional.of(edition.signedBy()), edition.manifest().recipients());
      make(Published.of(edition, clock.instant()), keys);
      return List.of();
    } catch (RuntimeException e) {
      Mishap.log(e);
      return List.of(
          new Problem(
              EditionPath.MANIFEST.value(),
              Fault.UNREADABLE,
              "this version of the front cannot make its pages from it"));
    }
  }

  private PreparedSite make(Published published, AboutPages.Keys keys) {
    PreparedSite.Preparation preparation = new PreparedSite.Preparation(site(published));
    HomePage.prepare(preparation, published);
    DossierPages.prepare(preparation, published);
    gatherings(preparation, published);
    NewsPages.prepare(preparation, published);
    EditionPages.prepare(preparation, published);
    AboutPages.prepare(preparation, published, keys);
    TellForm.prepare(preparation, tellLimits(), keys.recipients());
    ReturnForm.prepare(preparation, "");
    return preparation.finish();
  }

  private void gatherings(PreparedSite.Preparation preparation, Published published) {
    GatheringPages.prepare(
        preparation,
        published,
        (gathering, reading) ->
            PresenceSection.of(reading, gathering, presences, settings.presence().pauseSeconds()),
        pictures);
    ActivityPages.prepare(
        preparation,
        published,
        gathering -> PresenceSection.shown(presences, gathering.slug()),
        publicKey);
    PresenceScripts.prepare(preparation);
    IssuerDirectory.prepare(preparation, presences);
  }

  private Site site(Published published) {
    LocalizedText group =
        published
            .edition()
            .map(edition -> edition.manifest().group())
            .orElseGet(() -> LocalizedText.of(Language.ENGLISH, settings.pages().name()));
    return new Site(group, address, settings.pages(), languages(published));
  }

  /** All that there are words for: who needs to tell may read none that the group publishes in. */
  private static List<Language> languages(Published published) {
    Set<Language> languages =
        new LinkedHashSet<>(
            published.edition().map(Edition::manifest).stream()
                .flatMap(manifest -> manifest.languages().stream())
                .filter(Frame.languages()::contains)
                .toList());
    languages.addAll(Frame.languages());
    return List.copyOf(languages);
  }
}
