package vigil.desk.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.PublicPicture;
import vigil.desk.guard.DeskGuard;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Report;
import vigil.desk.page.Form;
import vigil.desk.page.Upload;
import vigil.desk.page.Visit;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.Wish;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.desk.workroom.Workroom;
import vigil.exchange.form.Part;
import vigil.gather.Gathering;
import vigil.gather.Poster;
import vigil.gather.Wording;

/**
 * The picture of a gathering: made anew from its pixels in the workroom, like every copy for
 * publication, and never taken without words for those who do not see it.
 */
public final class PosterPages {
  private static final String TEMPLATE = "gathering/poster";
  private static final int MOST_FILE_BYTES = 20 << 20;
  private static final int MOST_TEXT_BYTES = 64 << 10;
  private static final Wish SMALL = new Wish(1600, List.of());

  private PosterPages() {}

  static void hangUp(DeskRoutes routes) {
    routes
        .get("/gatherings/{slug}/poster", PosterPages::show)
        .get("/gatherings/{slug}/poster/picture", PosterPages::picture)
        .post("/gatherings/{slug}/poster", PosterPages::put)
        .post("/gatherings/{slug}/poster/remove", PosterPages::remove);
  }

  /** The picture, and the form for another one. */
  public record Page(
      String address, String title, Optional<Shown> poster, List<Language> languages, Form form) {}

  /** The picture there is now. */
  public record Shown(int width, int height, String description) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = GatheringPages.gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = Form.blank();
    gathering.get().poster().ifPresent(poster -> Worded.fill(form, "words", poster.description()));
    DeskGuard.allowPictures(visit.context());
    visit.show(TEMPLATE, GatheringPages.WORDS, page(desk, visit, gathering.get(), form));
  }

  private static Page page(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    return new Page(
        GatheringPages.address(gathering),
        gathering.title().in(visit.language()).text(),
        gathering
            .poster()
            .map(poster ->
                new Shown(
                    poster.width(),
                    poster.height(),
                    poster.description().in(visit.language()).text())),
        GatheringPages.languages(desk, Optional.of(gathering)),
        form);
  }

  private static void picture(OpenDesk desk, Visit visit) {
    Optional<PublicPicture> picture =
        GatheringPages.gathering(desk, visit)
            .flatMap(Gathering::poster)
            .flatMap(poster -> Optional.ofNullable(desk.state().pictures().get(poster.file())));
    if (picture.isEmpty()) {
      visit.missing();
      return;
    }
    DeskGuard.onlyAPicture(visit.context());
    visit.context().contentType(picture.get().mediaType()).result(picture.get().bytes());
  }

  /** What was sent: the fields, and the file as it came, in memory. */
  private static final class Sent {
    private final Form form = Form.blank();
    private byte[] file = {};

    private void take(Part part) throws IOException {
      if (part.isFile()) {
        file = part.content().readNBytes(MOST_FILE_BYTES + 1);
      } else {
        form.filled(part.field(), new String(part.content().readNBytes(MOST_TEXT_BYTES), UTF_8));
      }
    }
  }

  private static void put(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> before = GatheringPages.gathering(desk, visit);
    if (before.isEmpty()) {
      visit.missing();
      return;
    }
    Sent sent = new Sent();
    Upload.read(visit, sent::take);
    Text words = GatheringPages.WORDS.in(visit.language());
    Worded worded = new Worded(sent.form, GatheringPages.languages(desk, before), words);
    Optional<Wording> description = worded.required("words");
    Optional<PublicPicture> picture = made(before.get(), desk, sent, worded);
    if (sent.form.accepted() && description.isPresent() && picture.isPresent()) {
      Optional<Poster> poster =
          worded.made(worded.longest("words"), () -> picture.get().poster(description.get()));
      if (poster.isPresent()) {
        record(desk, before.get(), poster, picture);
        visit.goTo(GatheringPages.address(before.get()) + "/poster", words.get("saved"));
        return;
      }
    }
    DeskGuard.allowPictures(visit.context());
    visit.showAgain(TEMPLATE, GatheringPages.WORDS, page(desk, visit, before.get(), sent.form));
  }

  /** The new picture; the one that is there when none was sent. */
  private static Optional<PublicPicture> made(
      Gathering before, OpenDesk desk, Sent sent, Worded worded) throws IOException {
    if (sent.file.length == 0) {
      Optional<PublicPicture> known =
          before
              .poster()
              .flatMap(poster -> Optional.ofNullable(desk.state().pictures().get(poster.file())));
      if (known.isEmpty()) {
        worded.refuse("file", "refused.no-file");
      }
      return known;
    }
    if (sent.file.length > MOST_FILE_BYTES) {
      worded.refuse("file", "refused.large");
      return Optional.empty();
    }
    try {
      Anew anew = new Anew();
      new Workroom().remake(target -> target.write(sent.file), SMALL, anew);
      return Optional.of(anew.picture());
    } catch (FileRefusedException unreadable) {
      worded.refuse("file", "refused.picture");
      return Optional.empty();
    }
  }

  /** Takes the one picture that the workroom makes. */
  private static final class Anew implements Workroom.Taker {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Optional<EncodedPicture> made = Optional.empty();

    @Override
    public void begin(Report original) {}

    @Override
    public void take(EncodedPicture picture) throws IOException {
      if (made.isPresent()) {
        throw new IOException("more than one picture of a picture");
      }
      made = Optional.of(picture);
      bytes.write(picture.bytes());
    }

    PublicPicture picture() throws IOException {
      EncodedPicture picture =
          made.orElseThrow(() -> new IOException("the workroom made no picture"));
      return PublicPicture.of(
          bytes.toByteArray(), picture.format().mediaType(), picture.width(), picture.height());
    }
  }

  private static void remove(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> before = GatheringPages.gathering(desk, visit);
    if (before.isEmpty()) {
      visit.missing();
      return;
    }
    record(desk, before.get(), Optional.empty(), Optional.empty());
    visit.goTo(
        GatheringPages.address(before.get()) + "/poster",
        GatheringPages.WORDS.in(visit.language()).get("saved"));
  }

  private static void record(
      OpenDesk desk, Gathering before, Optional<Poster> poster, Optional<PublicPicture> picture)
      throws IOException {
    if (picture.isPresent() && !desk.state().pictures().containsKey(picture.get().file())) {
      desk.record(new DeskChange.PictureAdded(picture.get()));
    }
    GatheringPages.record(
        desk, before, before.edit().poster(poster).finish().after(before, desk.caseFile().today()));
  }
}
