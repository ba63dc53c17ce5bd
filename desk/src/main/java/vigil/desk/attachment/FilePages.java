package vigil.desk.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.copy.CopyOrder;
import vigil.desk.copy.CopyRoom;
import vigil.desk.copy.MadeCopy;
import vigil.desk.home.Tools;
import vigil.desk.inbox.InboxPages;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.metadata.Report;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Size;
import vigil.desk.page.Visit;
import vigil.desk.picture.Wish;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** What a file says besides what it shows, and making a copy without that. */
public final class FilePages {
  static final Messages WORDS = Messages.of(FilePages.class);
  private static final String TEMPLATE = "attachment/file";

  private FilePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/inbox/{id}/files/{name}/about", FilePages::show)
        .post("/inbox/{id}/files/{name}/copy", FilePages::copy);
  }

  private static void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<Opened> file = Opened.of(desk, visit);
    if (file.isEmpty()) {
      visit.missing();
      return;
    }
    visit.show(TEMPLATE, WORDS, page(file.get(), visit, Form.blank(), Optional.empty()));
  }

  private static void copy(OpenDesk desk, Visit visit) throws IOException {
    Optional<Opened> file = Opened.of(desk, visit);
    if (file.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    Wish wish = WishForm.read(form, words);
    if (!form.accepted()) {
      visit.showAgain(TEMPLATE, WORDS, page(file.get(), visit, form, Optional.empty()));
      return;
    }
    try {
      MadeCopy made =
          desk.copies()
              .make(
                  new CopyOrder(
                      file.get().envelope(),
                      file.get().original(),
                      file.get().source(),
                      wish,
                      desk.caseFile().today()));
      if (InboxPages.readable(desk, visit.path("id")).isEmpty()) {
        // Erased while the copy was being made.
        desk.copies().drop(made.copy().id());
        visit.missing();
        return;
      }
      Optional<CopyId> before = CopyId.of(form.value("instead_of"));
      if (before.isPresent()) {
        desk.copies().drop(before.get());
      }
      visit.goTo(CopyPages.address(made.copy().id()));
    } catch (FileRefusedException refused) {
      boolean ofTheCovers = refused.why() == Refusal.NO_SUCH_PAGE;
      form.refuse(ofTheCovers ? WishForm.COVER : "copy", why(refused, words));
      visit.showAgain(TEMPLATE, WORDS, page(file.get(), visit, form, Optional.of(refused)));
    }
  }

  static String why(FileRefusedException refused, Text words) {
    return words.get("refusal." + FactGroup.code(refused.why()));
  }

  private static FilePage page(
      Opened file, Visit visit, Form form, Optional<FileRefusedException> before)
      throws IOException {
    Text words = WORDS.in(visit.language());
    Optional<FilePage.Says> says = Optional.empty();
    Optional<String> refused = before.map(why -> why(why, words));
    try {
      says = Optional.of(says(file, report(file, form), words));
    } catch (FileRefusedException unreadable) {
      refused = Optional.of(why(unreadable, words));
    }
    return new FilePage(
        which(file, visit), says, refused, copies(file, visit), WishForm.sizes(words), form);
  }

  /** Read again for whoever comes to look, but not to show a refused form again. */
  private static Report report(Opened file, Form form) throws FileRefusedException, IOException {
    CopyRoom copies = file.desk().copies();
    CopyRoom.Which which = new CopyRoom.Which(file.envelope(), file.original());
    Optional<Report> known = form.accepted() ? Optional.empty() : copies.known(which);
    return known.isPresent() ? known.get() : copies.inspect(which, file.source());
  }

  private static FilePage.Which which(Opened file, Visit visit) {
    return new FilePage.Which(
        file.file().name(),
        InboxPages.fileAddress(file.envelope(), file.file()),
        Size.of(file.file().sizeBytes(), visit.language()),
        file.file().sha256(),
        new FilePage.From(
            InboxPages.name(file.envelope()), Address.of("inbox", file.envelope().value())));
  }

  private static FilePage.Says says(Opened file, Report report, Text words) {
    FileKind kind = report.kind();
    String claimed = file.file().mediaType();
    return new FilePage.Says(
        kind(kind, words),
        Optional.of(claimed).filter(type -> !kind.isCalled(type)),
        report.whole(),
        FactGroup.of(report, words),
        way(kind, file.desk().home().settings().tools()));
  }

  static String kind(FileKind kind, Text words) {
    return words.get(
        "kind." + FactGroup.code(kind.family()),
        kind == FileKind.UNKNOWN ? "" : kind.name().replace('_', ' ').toUpperCase(Locale.ROOT));
  }

  private static FilePage.Way way(FileKind kind, Tools tools) {
    return switch (kind.family()) {
      case PICTURE -> FilePage.Way.PICTURE;
      case PDF -> FilePage.Way.PDF;
      case VIDEO -> tools.video().isEmpty() ? FilePage.Way.NONE : FilePage.Way.TOOL;
      case OFFICE -> tools.office().isEmpty() ? FilePage.Way.NONE : FilePage.Way.TOOL;
      case FOREIGN_PICTURE, OTHER -> FilePage.Way.NONE;
    };
  }

  private static List<FilePage.CopyRow> copies(Opened file, Visit visit) {
    return file.desk().state().copies().values().stream()
        .filter(file::isOriginalOf)
        .flatMap(copy -> copy.content().map(content -> row(copy, content, visit)).stream())
        .toList();
  }

  private static FilePage.CopyRow row(KeptCopy copy, KeptCopy.Content content, Visit visit) {
    return new FilePage.CopyRow(
        CopyPages.address(copy.id()),
        Day.of(copy.on(), visit.language()),
        content.mediaType(),
        Size.of(content.sealed().sizeBytes(), visit.language()));
  }
}
