package vigil.front.gathering;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.id.Slug;
import vigil.front.page.Phrase;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.front.published.EditionPages;
import vigil.front.sharing.Pictures;
import vigil.front.sharing.Shown;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.discovery.GatheringJsonLd;

/** How a gathering is passed on: what others show of it, and how one follows it. */
record Sharing(Site site, Reading reading, Gathering gathering, Announcement words) {

  /** The address of its picture in the language of the reader. */
  String picturePath() {
    return path() + "/share-" + reading.language().tag() + ".png";
  }

  static String cardPath(Slug slug) {
    return GatheringPages.path(slug) + "/card";
  }

  /**
   * Its picture. What is past has none: nobody is called to it, and all that was ever announced
   * would have to be drawn, and kept in memory, in every language.
   */
  Optional<Representation> picture(Pictures pictures) {
    return words.isPast() ? Optional.empty() : pictures.of(shown());
  }

  /** What stands on its picture. */
  private Shown shown() {
    GatheringView.Facts facts = words.facts();
    return new Shown(
        reading.language(),
        Phrase.of(site.group(), reading.language()),
        facts.kind(),
        facts.title(),
        words.mark(),
        when(facts.when()),
        facts.place(),
        site.address().getAuthority() + path());
  }

  /** What the head of its page says to programs that show links. */
  GatheringView.Head head(Pictures pictures) {
    return head(picture(pictures).map(_ -> site.at(picturePath()).toString()));
  }

  /** The same with this picture beside links to it, or none. */
  GatheringView.Head head(Optional<String> picture) {
    Stream<URI> poster =
        gathering.poster().map(one -> site.at(EditionPages.PATH + one.file())).stream();
    List<URI> images = Stream.concat(poster, picture.map(URI::create).stream()).toList();
    return new GatheringView.Head(
        site.name(reading.language()),
        site.at(reading.link(path())).toString(),
        description(),
        picture,
        GatheringJsonLd.of(gathering, site.address(), reading.language(), images));
  }

  GatheringView.Follow follow() {
    String calendar = reading.link(path() + ".ics");
    String card = reading.in(cardPath(gathering.slug()), reading.language());
    return new GatheringView.Follow(
        reading.link(GatheringPages.feedPath(gathering.slug())),
        "webcal://" + site.address().getAuthority() + calendar,
        card,
        frame(site.at(card)));
  }

  /** Single quotes, as everything else on the page has double ones. */
  private String frame(URI card) {
    String title =
        words.title().text().replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    return "<iframe src='%s' title='%s' width='100%%' height='360' frameborder='0' loading='lazy' referrerpolicy='no-referrer'></iframe>"
        .formatted(card, title);
  }

  private String description() {
    GatheringView.Facts facts = words.facts();
    Stream<String> said = Stream.of(when(facts.when()), facts.place().text());
    return String.join(" \u00b7 ", Stream.concat(words.mark().stream(), said).toList());
  }

  /** Whose clock it is goes without saying where one has to go there. */
  private String when(GatheringView.When when) {
    boolean anywhere = gathering.kind() == Kind.ONLINE || gathering.kind() == Kind.SEVERAL_PLACES;
    String until = gathering.times().end().isPresent() ? " " + when.end() : "";
    return when.start() + until + (anywhere ? " \u00b7 " + when.clock() : "");
  }

  private String path() {
    return GatheringPages.path(gathering.slug());
  }
}
