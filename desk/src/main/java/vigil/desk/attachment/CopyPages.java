package vigil.desk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vigil.core.language.Text;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.DeskChange.CopyDiscarded;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.copy.MadeCopy;
import vigil.desk.guard.DeskGuard;
import vigil.desk.inbox.InboxPages;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.Report;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Size;
import vigil.desk.page.Visit;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Looking at a copy, keeping it, throwing it away. */
public final class CopyPages {
  private static final String TEMPLATE = "attachment/copy";

  private CopyPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/copies/{id}", CopyPages::show)
        .get("/copies/{id}/pictures/{number}", CopyPages::picture)
        .get("/copies/{id}/file", CopyPages::download)
        .post("/copies/{id}/keep", CopyPages::keep)
        .post("/copies/{id}/discard", CopyPages::discard);
  }

  static String address(CopyId id) {
    return Address.of("copies", id.value());
  }

  /** A copy that is here, kept or not. */
  private record Found(KeptCopy copy, KeptCopy.Content content, Optional<MadeCopy> made) {}

  private static Optional<Found> found(OpenDesk desk, Visit visit) {
    return CopyId.of(visit.path("id"))
        .flatMap(id -> {
          Optional<MadeCopy> made = desk.copies().made(id);
          return made.map(MadeCopy::copy)
              .or(() -> Optional.ofNullable(desk.state().copies().get(id)))
              .flatMap(copy -> copy.content().map(content -> new Found(copy, content, made)));
        });
  }

  private static void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<Found> found = found(desk, visit);
    if (found.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = Form.blank();
    found.get().made().ifPresent(made -> WishForm.fill(form, made.wish()));
    DeskGuard.allowPictures(visit.context());
    visit.show(TEMPLATE, FilePages.WORDS, page(found.get(), visit, form));
  }

  private static CopyPage page(Found found, Visit visit, Form form) {
    Text words = FilePages.WORDS.in(visit.language());
    KeptCopy.Content content = found.content();
    String address = address(found.copy().id());
    return new CopyPage(
        original(found),
        new CopyPage.Facts(
            found.copy().id().value(),
            found.made().isEmpty(),
            Size.of(content.sealed().sizeBytes(), visit.language()),
            content.sealed().sha256(),
            content.removal().concerns().stream()
                .map(concern -> words.get("concern." + FactGroup.code(concern)))
                .toList(),
            content.removal().covered()),
        pictures(content, address),
        found.made().flatMap(MadeCopy::left).map(left -> left(left, words)),
        WishForm.sizes(words),
        form);
  }

  private static CopyPage.Left left(Report report, Text words) {
    return new CopyPage.Left(report.whole(), FactGroup.of(report, words));
  }

  private static CopyPage.Original original(Found found) {
    KeptCopy.Original original = found.content().original();
    String file = InboxPages.fileAddress(found.copy().envelope(), original.path());
    return new CopyPage.Original(
        original.name(), file + "/about", file + "/copy", original.sha256());
  }

  private static List<CopyPage.Picture> pictures(KeptCopy.Content content, String address) {
    return IntStream.range(0, content.pages().size())
        .mapToObj(page -> {
          KeptCopy.Page place = content.pages().get(page);
          return new CopyPage.Picture(
              address + "/pictures/" + (page + 1), page + 1, place.width(), place.height());
        })
        .toList();
  }

  private static void picture(OpenDesk desk, Visit visit) throws IOException {
    Optional<Found> found = found(desk, visit);
    Optional<Integer> page = visit.id("number", Integer::valueOf);
    if (found.isEmpty()
        || page.isEmpty()
        || page.get() < 1
        || page.get() > found.get().content().pages().size()) {
      visit.missing();
      return;
    }
    KeptCopy.Content content = found.get().content();
    EncodedPicture.Format format =
        content.mediaType().equals(EncodedPicture.Format.PNG.mediaType())
            ? EncodedPicture.Format.PNG
            : EncodedPicture.Format.JPEG;
    DeskGuard.onlyAPicture(visit.context());
    visit
        .context()
        .contentType(format.mediaType())
        .result(desk.copies().picture(found.get().copy().id(), content, page.get() - 1));
  }

  private static void download(OpenDesk desk, Visit visit) throws IOException {
    Optional<Found> found = found(desk, visit);
    if (found.isEmpty()) {
      visit.missing();
      return;
    }
    KeptCopy.Content content = found.get().content();
    visit
        .context()
        .contentType("application/octet-stream")
        // The name of the original may say whose it is.
        .header("Content-Disposition", InboxPages.disposition(fileName(found.get())))
        .header("Content-Length", Long.toString(content.sealed().sizeBytes()));
    try (InputStream clear = desk.copies().open(found.get().copy().id(), content)) {
      clear.transferTo(visit.context().res().getOutputStream());
    }
  }

  private static String fileName(Found found) {
    String type = found.content().mediaType();
    String ending =
        Arrays.stream(FileKind.values())
            .filter(kind -> kind.mediaType().equals(type))
            .map(FileKind::extension)
            .findFirst()
            .orElse("bin");
    return found.content().sealed().sha256().substring(0, 16) + "." + ending;
  }

  private static void keep(OpenDesk desk, Visit visit) throws IOException {
    Optional<CopyId> id = CopyId.of(visit.path("id"));
    if (id.isEmpty() || desk.copies().keep(id.get(), desk::record).isEmpty()) {
      visit.missing();
      return;
    }
    visit.goTo(address(id.get()), FilePages.WORDS.in(visit.language()).get("copy.kept"));
  }

  private static void discard(OpenDesk desk, Visit visit) throws IOException {
    Optional<Found> found = found(desk, visit);
    Text words = FilePages.WORDS.in(visit.language());
    if (found.isEmpty()) {
      visit.missing();
    } else if (found.get().made().isPresent()) {
      desk.copies().drop(found.get().copy().id());
      visit.goTo(original(found.get()).address(), words.get("copy.dropped"));
    } else if (visit.form().value("sure").isEmpty()) {
      visit.goTo(address(found.get().copy().id()), words.get("refused.not-sure"));
    } else {
      desk.record(new CopyDiscarded(found.get().copy().id()));
      visit.goTo(original(found.get()).address(), words.get("copy.discarded"));
    }
  }
}
